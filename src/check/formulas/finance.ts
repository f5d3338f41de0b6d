import { onPage } from '../documented.ts';

export const finance = [
  ...onPage(9083932, [
    ['=AMORLINC(1000, DATE(1969,7,20), DATE(1969,8,20), 100, 6, 15%)', 137.5],
    ['=AMORLINC(1000, DATE(1969,7,20), DATE(1969,8,20), 100, 6, 15%, 1)', 137.26],
  ]),
  ...onPage(9368165, [
    ['=PDURATION(0.25, 10, 15)', 1.817059493],
    ['=PDURATION(0.75, 2, 15)', 3.600511394],
  ]),
  ...onPage(9368238, [
    ['=RRI(10.5, 10, 3)', -0.1083343751],
    ['=RRI(3, 2, 4)', 0.2599210499],
    ['=RRI(1, 10, 0)', -1],
  ]),
  ...onPage(9199424, [
    ['=VDB(100, 10, 20, 10, 11, 2, TRUE)', 3.49],
    ['=VDB(100, 33, 20, 10, 11, 2, FALSE)', 1.87],
  ]),
  ...onPage(9000132, [['=YIELDMAT(DATE(2010,1,2), DATE(2010,12,31), DATE(2008,1,1), 2%, 90, 2)', 0.13]]),
  ...onPage(3093167, [
    ['=DOLLARDE(100.01,8)', 100.125, { gives: 100.0125, why: 'how many digits of the fraction count' }],
  ]),
  ...onPage(3093217, [['=DOLLARFR(100.125,8)', 100.01, { gives: 100.1, why: 'the same' }]]),
];
