import type { Patterns } from '../../schema/derive/patterns.ts';
import type { Say } from '../../words/say.ts';
import type { WordKey } from '../../words/words.ts';
import { quoted, type SheetNames, settingCell } from '../sheetNames.ts';
import type { SummaryTab } from '../summaryTab.ts';

export interface Filling extends SheetNames {
  /** A tab as a formula prefix. */
  readonly prefix: (tab: string) => string;
  /** The letters of a column of Scores as it stands now: a measure, `id` or `name`. */
  readonly letters: (name: string) => string;
  /** Who belongs to which segment, as part of a formula: see serviceTab.ts. Without one, nobody. */
  readonly memberships?: string;
  /** Number formats that go by a name: `day`, `month`, `money`. */
  readonly patterns: Patterns;
}

/** The tab for this spreadsheet, in its words. @throws Error for a placeholder that nothing fills. */
export const fillTab = (tab: SummaryTab, filling: Filling): SummaryTab => ({
  ...tab,
  cells: tab.cells.map(({ at, put, former = [] }) => ({
    at: fillTemplate(at, filling),
    put: typeof put === 'string' ? fillTemplate(put, filling) : put,
    former: former.map((one) => fillTemplate(one, filling)),
  })),
  formats: tab.formats.map(({ range, format }) => ({
    range: fillTemplate(range, filling),
    format: format in filling.patterns ? filling.patterns[format as keyof Patterns] : format,
  })),
  numberHeaders: tab.numberHeaders.map((range) => fillTemplate(range, filling)),
  charts: tab.charts.map((chart) => ({ ...chart, title: fillTemplate(chart.title, filling) })),
});

/** See template.ts for what stands for what. */
export const fillTemplate = (template: string, filling: Filling): string =>
  template.replace(/⟦([:"'&=!#%]?)([^⟧]+)⟧/g, (_, sign: string, name: string) => {
    // The templates are made of word keys; a test fills them all.
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
      case '!':
        return filling.prefix(name);
      case '#':
        return filling.letters(name);
      case '%':
        return quoted(filling.patterns.day);
      case ':':
        return filling.say(key);
      default:
        return rangeOf(name, filling);
    }
  });

const rangeOf = (name: string, { column, prefix, letters, memberships }: Filling): string => {
  const [table = '', of = ''] = name.split('.');
  if (table === 'Service') return memberships ?? '{"",""}';
  if (table === 'Scores') return `${prefix(table)}$${letters(of)}:$${letters(of)}`;
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
