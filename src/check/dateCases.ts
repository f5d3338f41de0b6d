import { at, type CellCase, isShown, valuesAre } from './cellCase.ts';
import { FORMATS } from './valueCases.ts';

const SET = 'https://developers.google.com/apps-script/reference/spreadsheet/range#setvaluevalue';

const days = [
  '2024-03-05',
  '2024-02-29',
  // The days on which America and Europe change their clocks.
  '2024-03-10',
  '2024-03-31',
  '2024-10-27',
  '2024-11-03',
  '1970-01-01',
  '1969-12-31',
];

const typed = { assumed: 'text that a script writes is read as if a person typed it' };

const fourth = at('2024-03-04');

/** A day that was written is the same day when it is read, whatever the spreadsheet's zone. */
export const dateCases: readonly CellCase[] = [
  ...valuesAre(
    SET,
    days.map((day) => [at(day), at(day)]),
  ),
  ...valuesAre(SET, [
    [at('2024-03-05', '10:30:15'), at('2024-03-05', '10:30:15')],
    [at('2024-03-05', '23:59:59'), at('2024-03-05', '23:59:59')],
  ]),
  ...isShown(FORMATS, [
    [at('2024-03-05', '10:30:15'), '2024-03-05 10:30:15', 'yyyy-mm-dd hh:mm:ss'],
    [2.5, '1900-01-01 12:00', 'yyyy-mm-dd hh:mm'],
    [60, '1900-02-28', 'yyyy-mm-dd'],
    [61, '1900-03-01', 'yyyy-mm-dd'],
  ]),
  ...valuesAre(FORMATS, [
    ['=DATE(2024;3;5)', at('2024-03-05')],
    [45_356, at('2024-03-05'), 'yyyy-mm-dd'],
  ]),
  ...valuesAre(
    SET,
    [
      [at('1900-01-01'), at('1900-01-01')],
      [at('1900-03-01'), at('1900-03-01')],
      [at('1899-12-31'), at('1899-12-31')],
    ],
    { assumed: 'days before zones had whole hours come back as they were written' },
  ),
  ...valuesAre(SET, [[at('2024-03-10', '02:30:00'), at('2024-03-10', '03:30:00')]], {
    zone: 'America/New_York',
    assumed: 'an hour that the clocks skip is an hour later',
  }),
  ...valuesAre(SET, [[at('2024-03-31', '02:30:00'), at('2024-03-31', '03:30:00')]], {
    zone: 'Europe/Berlin',
    assumed: 'an hour that the clocks skip is an hour later',
  }),
  ...valuesAre(SET, [['2024-03-04', fourth]], typed),
  ...valuesAre(
    SET,
    [
      ['3/4/2024', fourth],
      ['Mar 4, 2024', fourth],
      ['13/1/2024', '13/1/2024'],
      ['3/4/2024 8:30 PM', at('2024-03-04', '20:30:00')],
    ],
    { ...typed, locales: ['en_US'] },
  ),
  ...valuesAre(SET, [['4/3/2024', fourth]], { ...typed, locales: ['en_GB', 'fr', 'es', 'it'] }),
  ...valuesAre(SET, [['4.3.2024', fourth]], { ...typed, locales: ['de'] }),
  ...valuesAre(
    SET,
    [
      ['2024/3/4', fourth],
      ['2024年3月4日', fourth],
    ],
    { ...typed, locales: ['zh'] },
  ),
  ...isShown(SET, [[at('2018-01-02'), '1/2/2018']], {
    locales: ['en_US'],
    assumed: 'a day written into a cell without a format shows as its locale writes days',
  }),
  ...isShown(SET, [[at('2018-01-02'), '02.01.2018']], {
    locales: ['de'],
    assumed: 'a day written into a cell without a format shows as its locale writes days',
  }),
  ...isShown(SET, [[at('2018-01-02'), '2018/1/2']], {
    locales: ['zh'],
    assumed: 'a day written into a cell without a format shows as its locale writes days',
  }),
];
