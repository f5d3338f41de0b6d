import { beforeEach, describe, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { rowsOf } from './aShop.ts';
import { asked, aTeam, followUp, gridOf, listFrom, logFrom, rowFor, type } from './aTeam.ts';

let shop: Workbench;
beforeEach(async () => {
  shop = await aTeam();
});

const all = ['Acme: Send the quote', 'Acme: Call back', 'Zen: Visit', 'Zen: Nobody’s'];
const line = (at: number): readonly string[] => gridOf(shop, 'My day')[at - 1] ?? [];
const message = (at: number): string => line(at)[10] ?? '';
const log = (...cells: readonly string[]) => type(shop, `B${logFrom}`, ...cells);
const saveIt = () => type(shop, `A${logFrom}`, 'TRUE');

describe('The list of My day (R89)', () => {
  test('asks for what is due of the whole team, with whom to call', () => {
    expect(asked(shop)).toEqual(all);
    expect(line(listFrom).slice(0, 11)).toEqual([
      'FALSE',
      'Acme',
      'Send the quote',
      'E-mail',
      '2017-12-29',
      '',
      '',
      '0171 23',
      'acme@example.com',
      'Anna',
      '',
    ]);
  });

  test('takes a tick up at once: done today, and gone from the list', () => {
    type(shop, `A${rowFor(shop, 'Call back')}`, 'TRUE');
    expect(followUp(shop, 'Call back')).toMatchObject([{ 'Done on': '2018-01-02' }]);
    expect(asked(shop)).toEqual(all.filter((one) => one !== 'Acme: Call back'));
  });

  test('puts off until the day that is typed; the due day stays', () => {
    type(shop, `F${rowFor(shop, 'Visit')}`, '2018-01-05');
    expect(followUp(shop, 'Visit')).toMatchObject([{ Due: '2018-01-01', 'Snoozed to': '2018-01-05' }]);
    expect(asked(shop)).not.toContain('Zen: Visit');
  });

  test('keeps a note that is typed before the tick with what was done', () => {
    const at = rowFor(shop, 'Call back');
    type(shop, `G${at}`, 'Wants a visit');
    expect(followUp(shop, 'Call back')).toMatchObject([{ Note: '', 'Done on': '' }]);
    type(shop, `A${at}`, 'TRUE');
    expect(followUp(shop, 'Call back')).toMatchObject([{ Note: 'Wants a visit', 'Done on': '2018-01-02' }]);
  });

  test('takes a note alone up with the next hour', () => {
    type(shop, `G${rowFor(shop, 'Call back')}`, 'Rings on Friday');
    shop.run('hourly');
    shop.run('hourly');
    expect(followUp(shop, 'Call back')).toMatchObject([{ Note: 'Rings on Friday', 'Done on': '' }]);
    expect(asked(shop)).toEqual(all);
    expect(line(rowFor(shop, 'Call back'))[6]).toBe('');
  });

  test.each(['soon', '2018-01-01'])('says at the row that “%s” is no day to come, and keeps it', (text) => {
    const at = rowFor(shop, 'Visit');
    type(shop, `F${at}`, text);
    expect(message(at)).toBe('This is not a day to come. Example: Wed, Jan 31, 2018');
    shop.run('hourly');
    expect(line(at)[5]).toBe(text);
    expect(followUp(shop, 'Visit')).toMatchObject([{ 'Snoozed to': '' }]);
  });

  test('brings a recurring one back its ideal interval from today', () => {
    shop.edit({ type: 'set', sheet: 'Follow-ups', a1: 'K4', values: [['30']] });
    type(shop, `A${rowFor(shop, 'Visit')}`, 'TRUE');
    expect(followUp(shop, 'Visit')).toMatchObject([
      { 'Done on': '2018-01-02' },
      { 'Done on': '', Due: '2018-02-01', Owner: 'Bob' },
    ]);
  });

  test('says so where nothing is due', () => {
    for (const one of all) type(shop, `A${rowFor(shop, one.split(': ')[1] ?? '')}`, 'TRUE');
    expect(asked(shop)).toEqual([': Nothing is due. What is planned stands in “Follow-ups”.']);
    shop.edit({ type: 'set', sheet: 'Follow-ups', a1: 'E6', values: [['2018-01-02']] });
    shop.run('hourly');
    expect(asked(shop)).toEqual(['Zen: Not yet']);
  });

  test('shows with the next hour what was done or set elsewhere', () => {
    shop.edit({ type: 'set', sheet: 'Follow-ups', a1: 'H2', values: [['2018-01-02']] });
    shop.edit({ type: 'set', sheet: 'Follow-ups', a1: 'E6', values: [['2018-01-02']] });
    shop.run('hourly');
    expect(asked(shop)).toEqual(['Acme: Send the quote', 'Zen: Visit', 'Zen: Not yet', 'Zen: Nobody’s']);
  });

  test('leaves a row in which somebody types where it is, and asks for nothing twice', () => {
    const at = rowFor(shop, 'Visit');
    type(shop, `F${at}`, 'in a wee');
    shop.edit({ type: 'set', sheet: 'Follow-ups', a1: 'H2:H3', values: [['2018-01-02'], ['2018-01-02']] });
    shop.run('hourly');
    expect(rowFor(shop, 'Visit')).toBe(at);
    expect(line(at)[5]).toBe('in a wee');
    expect(asked(shop).filter((one) => one !== ': ')).toEqual(['Zen: Nobody’s', 'Zen: Visit']);
  });

  test('writes over no cell that a hand changed, and says where to change it', () => {
    const at = rowFor(shop, 'Call back');
    type(shop, `C${at}`, 'Call him back');
    shop.run('hourly');
    expect(line(at)[2]).toBe('Call him back');
    expect(message(at)).toContain('only show what stands in “Follow-ups”');
  });

  test('touches no column, colour or formula of theirs', () => {
    shop.edit({
      type: 'set',
      sheet: 'My day',
      a1: `N${listFrom}:N${listFrom + 1}`,
      values: [['mine'], ['=1+1']],
    });
    type(shop, `A${rowFor(shop, 'Send the quote')}`, 'TRUE');
    shop.run('hourly');
    const theirs = gridOf(shop, 'My day')
      .slice(listFrom - 1, listFrom + 1)
      .map((row) => row[13]);
    expect(theirs).toEqual(['mine', '2']);
  });

  test('finds its columns and rows where people moved them', () => {
    shop.edit({ type: 'insertRows', sheet: 'My day', at: 1, count: 2 });
    shop.edit({ type: 'moveColumn', sheet: 'My day', from: 5, to: 10 });
    shop.edit({ type: 'set', sheet: 'My day', a1: 'B9', values: [['Who']] });
    type(shop, `A${rowFor(shop, 'Call back')}`, 'TRUE');
    expect(followUp(shop, 'Call back')).toMatchObject([{ 'Done on': '2018-01-02' }]);
    expect(() => rowFor(shop, 'Call back')).toThrow();
    expect(line(rowFor(shop, 'Visit'))[9]).toBe('2018-01-01');
  });
});

describe('Logging a contact in My day (R4)', () => {
  test('saves it when it is ticked, with the next step, and empties the row', () => {
    log('acme', 'Showed the car', 'Visit', '', '2018-01-10', 'Send the offer');
    type(shop, `J${logFrom}`, 'Bob');
    expect(rowsOf(shop, 'Interactions')).toEqual([]);
    saveIt();
    expect(rowsOf(shop, 'Interactions')).toMatchObject([
      {
        Customer: 'Acme',
        Date: '2018-01-02',
        Channel: 'Visit',
        'What was said': 'Showed the car',
        By: 'Bob',
        'Next step': 'Send the offer',
      },
    ]);
    expect(followUp(shop, 'Send the offer')).toMatchObject([
      { Customer: 'Acme', Due: '2018-01-10', Channel: 'Visit', Owner: 'Bob' },
    ]);
    expect(line(logFrom).join('')).toBe('FALSE');
  });

  test('takes one up that was not ticked with the next hour, once', () => {
    log('Zen', 'Talked', 'Call');
    shop.run('hourly');
    shop.run('hourly');
    expect(rowsOf(shop, 'Interactions')).toHaveLength(1);
    expect(line(logFrom).join('')).toBe('FALSE');
  });

  test.each([
    [
      ['Nobody', 'Talked', 'Call'],
      'No customer has this name. Choose one from the list, or add it in “Customers”.',
    ],
    [['Acme', '', 'Call'], 'Write what happened.'],
    [['Acme', 'Talked', 'Smoke signals'], 'Choose the channel.'],
    [['Acme', 'Talked', 'Call', '', 'later'], 'This is not a day from today on. Example: Wed, Jan 31, 2018'],
  ])('says what is missing in %j, keeps it, and saves it once it is mended', (cells, text) => {
    log(...cells);
    saveIt();
    expect(message(logFrom)).toBe(text);
    expect(line(logFrom).slice(1, 1 + cells.length)).toEqual(cells);
    expect(rowsOf(shop, 'Interactions')).toEqual([]);
    log('Acme', 'Talked', 'Call', '', '');
    expect(rowsOf(shop, 'Interactions')).toHaveLength(1);
    expect(message(logFrom)).toBe('');
  });

  test('asks for the id where several customers have the name', () => {
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'B3', values: [['Twin']] });
    log('Twin', 'Talked', 'Call');
    saveIt();
    expect(message(logFrom)).toContain('2 customers have this name');
    const id = rowsOf(shop, 'Customers')[2]?.ID ?? '';
    type(shop, `B${logFrom}`, id);
    expect(rowsOf(shop, 'Interactions')).toMatchObject([{ 'Customer ID': id, Customer: 'Twin' }]);
  });
});

test('Switched off in Settings, My day is hidden and left alone', () => {
  const row = 2 + rowsOf(shop, 'Settings').findIndex(({ Key }) => Key === 'showMyDay');
  shop.edit({ type: 'set', sheet: 'Settings', a1: `C${row}`, values: [['FALSE']] });
  const { getters } = shop.world.model;
  expect(getters.isSheetVisible(getters.getSheetIdByName('My day') ?? '')).toBe(false);
  shop.edit({ type: 'set', sheet: 'Follow-ups', a1: 'H2', values: [['2018-01-02']] });
  shop.run('hourly');
  expect(asked(shop)).toEqual(all);
});
