import type { Say } from '../../words/say.ts';
import type { WordKey } from '../../words/words.ts';
import { type ParameterName, parameterCell } from '../scores/parameters.ts';
import { transactionColumns, transactionRange } from '../scores/transactionsTab.ts';
import { quoted, type SheetNames, settingCell } from '../sheetNames.ts';
import type { SummaryTab } from '../summaryTab.ts';

export interface Filling extends SheetNames {
  /** Tabs as formula prefixes. */
  readonly sums: string;
  readonly transactions: string;
  /** A column of Scores as it stands now: a measure, `id` or `name`. */
  readonly score: (name: string) => string;
  /** Who belongs to which segment, as part of a formula: see serviceTab.ts. Without one, nobody. */
  readonly memberships?: string;
  /** Number format of amounts. */
  readonly money: string;
}

/** The tab for this spreadsheet, in its words. @throws Error for a placeholder that nothing fills. */
export const fillTab = (tab: SummaryTab, filling: Filling): SummaryTab => ({
  ...tab,
  cells: tab.cells.map(({ at, put }) => ({
    at,
    put: typeof put === 'string' ? fillTemplate(put, filling) : put,
  })),
  formats: tab.formats.map(({ range, format }) => ({
    range,
    format: format === 'money' ? filling.money : format,
  })),
  charts: tab.charts.map((chart) => ({ ...chart, title: fillTemplate(chart.title, filling) })),
});

/** See template.ts for what stands for what. */
export const fillTemplate = (template: string, filling: Filling): string =>
  template.replace(/⟦([:"'&=$]?)([^⟧]+)⟧/g, (_, sign: string, name: string) => {
    // The templates are made of word keys and parameter names; a test fills them all.
    const key = name as WordKey;
    switch (sign) {
      case '"':
        return quoted(filling.say(key));
      case "'":
        return filling.say(key).replace(/['"]/g, '’');
      case '&':
        return sentence(filling.say, key);
      case '=':
        return settingCell(filling, name);
      case '$':
        return `${filling.sums}${parameterCell(name as ParameterName)}`;
      case ':':
        return filling.say(key);
      default:
        return rangeOf(name, filling);
    }
  });

const rangeOf = (name: string, { score, transactions, column, memberships }: Filling): string => {
  const [table = '', of = ''] = name.split('.');
  if (table === 'Service') return memberships ?? '{"",""}';
  if (table === 'Scores') return score(of);
  const sold = transactionColumns.find((one) => one === of);
  if (table === 'Transactions' && sold) return transactionRange(transactions, sold);
  // `columnRange` throws for a table that it does not know.
  return column(table as Parameters<typeof column>[0], of);
};

/** `Up by {share}.` as `"Up by "&share&"."`. */
const sentence = (say: Say, key: WordKey): string =>
  say(key)
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 1 ? part : quoted(part)))
    .filter((part) => part !== '""')
    .join('&');
