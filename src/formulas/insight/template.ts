/**
 * Formulas of the insight tabs as plain data: what differs between spreadsheets stands in ⟦ ⟧ and is filled in by
 * fillTemplate.ts when a tab is made. So the tabs stand beside the code, not in it.
 */
import type { WordKey } from '../../words/words.ts';
import type { MeasureName } from '../scores/measures.ts';
import type { ParameterName } from '../scores/parameters.ts';
import type { transactionColumns } from '../scores/transactionsTab.ts';

/** A column of Scores: a measure, the customer's id or name. */
export const score = (name: MeasureName | 'id' | 'name'): string => `⟦Scores.${name}⟧`;

/** A column of Transactions. */
export const sale = (name: (typeof transactionColumns)[number]): string => `⟦Transactions.${name}⟧`;

/** A column of a table. */
export const cells = (table: string, column: string): string => `⟦${table}.${column}⟧`;

/** A cell of the tab of sums: today, the window, the words for won and lost. */
export const parameter = (name: ParameterName): string => `⟦$${name}⟧`;

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

/** A share within a sentence. */
export const percent = (share: string): string => `TEXT(${share},"0 %")`;

export const today = parameter('today');
export const window = parameter('window');
