import { columnFormat, columnWidth } from '../schema/derive/columnFormat.ts';
import { columnLetters } from '../schema/derive/columnLetters.ts';
import type { Patterns } from '../schema/derive/patterns.ts';
import type { Vocabulary } from '../schema/derive/vocabulary.ts';
import { logColumns, logRows, myDay } from '../schema/myDay.ts';
import type { Column } from '../schema/table.ts';
import { customers } from '../schema/tables/customers.ts';
import { interactions } from '../schema/tables/interactions.ts';
import { team } from '../schema/tables/team.ts';
import type { AnyTable } from '../schema/tables.ts';
import { columnMark, columnsNow } from './columns.ts';
import { setFormats } from './setFormats.ts';
import { setWidths } from './setWidths.ts';
import { headerColour } from './tableTab.ts';
import type { Tabs } from './tabs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const columns: readonly (readonly [string, Column])[] = Object.entries(myDay.columns);
const placeOf = (name: string): number => columns.findIndex(([one]) => one === name) + 1;

/** The list's header stands below the rows in which contacts are logged and the header of those. */
const listHeader = logRows + 2;

/** Fills the blank tab My day. The headers come last: where they stand, everything else does. */
export const dressMyDay = (sheet: Sheet, tabs: Tabs, vocabulary: Vocabulary, patterns: Patterns): void => {
  const room = sheet.getMaxColumns();
  if (room < columns.length) sheet.insertColumnsAfter(room, columns.length - room);
  formats(sheet, patterns);
  dropdowns(sheet, tabs, vocabulary);
  columns.forEach(([name], index) => {
    const letters = columnLetters(index);
    sheet.getRange(`${letters}:${letters}`).addDeveloperMetadata(columnMark, `${myDay.name}.${name}`);
  });
  sheet.hideColumns(placeOf('id'));
  const width = columns.length;
  sheet.getRange(listHeader, 1, sheet.getMaxRows() - listHeader + 1, width).createFilter();
  const last = columnLetters(width - 1);
  sheet
    .getRangeList([1, listHeader].map((row) => `A${row}:${last}${row}`))
    .setFontWeight('bold')
    .setBackground(headerColour)
    .setVerticalAlignment('middle')
    .setWrap(true);
  sheet.getRange(2, 1, logRows, 1).setValues(Array.from({ length: logRows }, () => [false]));
  sheet.getRange(1, 1, 1, width).setValues([columns.map(([name]) => logLabel(name, vocabulary))]);
  sheet
    .getRange(listHeader, 1, 1, width)
    .setValues([columns.map(([name]) => vocabulary.header(myDay, name))]);
};

const logLabel = (name: string, vocabulary: Vocabulary): string =>
  logColumns.some((one) => one === name) ? vocabulary.header(myDay, `log.${name}`) : '';

const formats = (sheet: Sheet, patterns: Patterns): void => {
  const all = columns.map(([, column], index) => {
    const letters = columnLetters(index);
    return { range: `${letters}:${letters}`, format: columnFormat(column, patterns) };
  });
  setFormats(
    sheet,
    all.filter(({ format }) => format !== 'General'),
  );
  setWidths(
    sheet,
    1,
    columns.map(([, column]) => columnWidth(column)),
  );
  const wrapped = columnLetters(placeOf('subject') - 1);
  sheet.getRange(`${wrapped}:${wrapped}`).setWrap(true);
};

/** They warn and never refuse: what a person typed must not be lost. */
const dropdowns = (sheet: Sheet, tabs: Tabs, vocabulary: Vocabulary): void => {
  const rule = () => SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  const below = (name: string) => sheet.getRange(2, placeOf(name), logRows, 1);
  const later = columnLetters(placeOf('later') - 1);
  sheet.getRange(`${later}2:${later}`).setDataValidation(rule().requireDate().build());
  below('done').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  const words = interactions.columns.channel.of.map((code) =>
    vocabulary.choice(interactions, 'channel', code),
  );
  below('channel').setDataValidation(rule().requireValueInList(words, true).build());
  const offer = (name: string, table: AnyTable): void => {
    const list = tabs.find(table.name);
    if (!list) return;
    const letters = columnLetters(columnsNow(list, table, vocabulary)[table.title] ?? 0);
    const names = list.getRange(`${letters}2:${letters}`);
    below(name).setDataValidation(rule().requireValueInRange(names, true).build());
  };
  offer('customer', customers);
  offer('owner', team);
};
