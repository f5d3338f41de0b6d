/**
 * Formulas of tabs as plain data: what differs between spreadsheets stands in ⟦ ⟧ and is filled in by fillTemplate.ts
 * when a tab is made. So the tabs stand beside the code, not in it.
 */
import type { WordKey } from '../../words/words.ts';
import type { MeasureName } from '../scores/measures.ts';
import { type ParameterName, parameterCell } from '../scores/parameterCell.ts';
import { transactionRange } from '../scores/transactionRange.ts';

/** A tab as formulas begin an address with it. */
export const prefix = (tab: string): string => `⟦!${tab}⟧`;

/** The letters of a column of Scores: a measure's, or those of the customer's id and name. */
export const letters = (name: MeasureName | 'id' | 'name'): string => `⟦#${name}⟧`;

/** A column of Scores. */
export const score = (name: MeasureName | 'id' | 'name'): string => `⟦Scores.${name}⟧`;

/** The same within Scores. */
export const own = (name: MeasureName | 'id' | 'name'): string => `$${letters(name)}:$${letters(name)}`;

/** A column of Transactions. */
export const sale = (name: Parameters<typeof transactionRange>[1]): string =>
  transactionRange(prefix('Transactions'), name);

/** A column of a table. */
export const cells = (table: string, column: string): string => `⟦${table}.${column}⟧`;

/** A cell of the tab of sums: today, the window, the words for won and lost. */
export const parameter = (name: ParameterName): string => `${prefix('Sums')}${parameterCell(name)}`;

/** The cell of Settings that holds this key. */
export const settingOf = (key: string): string => `⟦=${key}⟧`;

/** A word as a cell shows it. */
export const shown = (key: WordKey): string => `⟦:${key}⟧`;

/** A word as text within a formula. */
export const word = (key: WordKey): string => `⟦"${key}⟧`;

/** A word as a label of QUERY, within its text. */
export const label = (key: WordKey): string => `⟦'${key}⟧`;

/** A sentence within a formula: each `{name}` in it is a name that LET has given a value. */
export const phrase = (key: WordKey): string => `⟦&${key}⟧`;

/** A count or an amount within a sentence. */
export const written = (amount: string): string => `TEXT(${amount},"#,##0")`;

/** A day within a sentence, as the sheet's locale writes it. */
export const writtenDay = (day: string): string => `TEXT(${day},⟦%day⟧)`;

/** A share within a sentence. */
export const percent = (share: string): string => `TEXT(${share},"0 %")`;

export const today = parameter('today');
export const window = parameter('window');
