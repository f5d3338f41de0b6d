import { freeName } from '../../domain/freeName.ts';
import type { ReadAs } from '../../domain/mining/minedField.ts';
import { scoreFormula } from '../../formulas/mining/scoreFormula.ts';
import { printRule } from '../../formulas/rule/printRule.ts';
import type { Field, Rule } from '../../formulas/rule/rule.ts';
import { ruleFits } from '../../formulas/rule/ruleReader.ts';
import { parameterCell } from '../../formulas/scores/parameterCell.ts';
import { spilledColumn } from '../../formulas/scores/scoresTab.ts';
import { quoted } from '../../formulas/sheetNames.ts';
import type { ScoreColumn, Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type RuleBook, ruleBook, ruleWords } from '../segments/ruleBook.ts';
import { segmentIn } from '../segments/scoreColumns.ts';

/** Points as the page found them; see src/domain/mining/scorecard.ts. */
export interface CardToWrite {
  /** What was asked, in the words of who asked: `Bought anything`. */
  readonly title: string;
  /** For whom the answer is yes: a rule, or the segment of this id. */
  readonly yes: { readonly rule: Rule } | { readonly segment: string };
  readonly columns: readonly {
    readonly field: Field;
    readonly as: ReadAs;
    /** Lower bounds of numbers, ascending; values of a category, choices as their codes. */
    readonly points: readonly { readonly from: number | string; readonly points: number }[];
    readonly blank: number;
    readonly other: number | null;
  }[];
  readonly evenAt: number;
  /** On rows that were not learned from. */
  readonly auc: number;
  readonly lift: number;
}

/**
 * R34, R37: the scorecard as a tab, the score as a column of Scores that looks the points up, and the list of those of whom
 * the answer is not yes, likeliest first: formulas, so that all of it lives. What an earlier one wrote is replaced.
 * @throws Refusal `tabMissing`, `ruleUnfit`, `segmentGone`.
 */
export const writeScorecard = (shop: Shop, card: CardToWrite): { readonly tabs: readonly string[] } =>
  shop.lock.hold(() => {
    const columns = shop.scores.columns();
    const book = ruleBook(shop, columns);
    const yes = yesFormula(card, book, columns);
    const { lines, terms } = laidOut(shop, book, card);
    const { sheetSay: say } = shop;
    shop.findings.write({
      name: 'Scorecard',
      header: [say('found.attribute'), say('found.from'), say('found.points')],
      lines,
      notes: [
        [say('found.asked'), card.title],
        [say('found.evenAt'), card.evenAt],
        [say('found.asOf'), shop.formats.day(shop.clock.today())],
        [say('found.auc'), Math.round(card.auc * 1000) / 1000],
        [say('found.lift'), Math.round(card.lift * 100) / 100],
      ],
    });
    const scorecard = shop.layout.prefix('Scorecard');
    const score = scoreFormula(terms, {
      scorecard,
      today: `${shop.layout.prefix('Sums')}${parameterCell('today')}`,
      words: {
        yes: say('found.yes'),
        no: say('found.no'),
        blank: say('found.blank'),
        other: say('found.other'),
      },
    });
    const letters = put(shop, columns, [
      spilledColumn(scoreHeader(shop), score),
      spilledColumn(yesHeader(shop), `IF(${yes},TRUE,FALSE)`),
    ]);
    writeTargets(shop, letters, scorecard);
    return { tabs: [shop.vocabulary.tab('Scorecard'), shop.vocabulary.tab('Targets')] };
  });

/** TRUE or 1 for a row of Scores of whom the answer is yes. */
const yesFormula = ({ yes }: CardToWrite, book: RuleBook, columns: readonly ScoreColumn[]): string => {
  if ('segment' in yes) {
    const found = segmentIn(columns, yes.segment);
    if (!found) throw new Refusal('segmentGone');
    return `$${found.letters}:$${found.letters}=TRUE`;
  }
  const formula = ruleFits(yes.rule, book.fields) ? printRule(yes.rule, book.names) : null;
  if (formula === null) throw new Refusal('ruleUnfit');
  return formula;
};

/** The lines of the tab, and how a formula finds them. */
const laidOut = (shop: Shop, book: RuleBook, card: CardToWrite) => {
  const say = shop.sheetSay;
  const words = ruleWords(shop, book.fields, say);
  const lines: (string | number)[][] = [];
  const terms = card.columns.map(({ field, as, points, blank, other }) => {
    const known: Rule = { kind: as === 'flag' ? 'yes' : 'filled', field, of: [] };
    if (!ruleFits(known, book.fields)) throw new Refusal('ruleUnfit');
    // Two columns may be called the same.
    const label = freeName(words.label(field), (name) => lines.some(([of]) => of === name));
    const shown = (from: number | string): string | number => {
      if (typeof from === 'number') return from;
      return as === 'flag' ? say(from === 'yes' ? 'found.yes' : 'found.no') : words.show(field, from);
    };
    lines.push(...points.map((entry) => [label, shown(entry.from), entry.points]));
    lines.push([label, say('found.blank'), blank]);
    if (other !== null) lines.push([label, say('found.other'), other]);
    return { label, value: book.names.field(field), as, told: points.length > 0 };
  });
  return { lines, terms };
};

const scoreHeader = ({ layout, sheetSay: say }: Shop): string =>
  `IFERROR(${quoted(`${say('found.score')}: `)}&${layout.prefix('Scorecard')}$F$1,${quoted(say('found.gone'))})`;
const yesHeader = ({ layout, sheetSay: say }: Shop): string =>
  `IFERROR(${layout.prefix('Scorecard')}$F$1,${quoted(say('found.yesGone'))})`;

/** Into the columns that an earlier scorecard has, known by what their headers name; else into new ones. */
const put = (
  shop: Shop,
  columns: readonly ScoreColumn[],
  formulas: readonly [string, string],
): readonly string[] => {
  const { sheetSay: say } = shop;
  const scorecard = shop.layout.prefix('Scorecard').replace(/'/g, '');
  const plain = columns.map(({ letters, formula }) => ({ letters, formula: formula.replace(/'/g, '') }));
  const named = (...marks: readonly string[]) =>
    plain.find(({ formula }) => marks.some((mark) => formula.includes(mark)));
  // The words for a tab that is gone tell the column also where it is.
  const found = [
    named(`${quoted(say('found.gone'))})`, `${quoted(say('found.score'))}&": "&${scorecard}$F$1`),
    named(`${quoted(say('found.yesGone'))})`, `=1,${scorecard}$F$1`),
  ];
  const missing = formulas.filter((_, index) => !found[index]);
  const added = missing.length === 0 ? [] : [...shop.scores.add(missing)];
  return formulas.map((formula, index) => {
    const letters = found[index]?.letters;
    if (letters === undefined) return added.shift() ?? '';
    shop.scores.put(letters, formula);
    return letters;
  });
};

const writeTargets = (shop: Shop, [score = '', yes = '']: readonly string[], scorecard: string): void => {
  const { sheetSay: say } = shop;
  const scores = shop.layout.prefix('Scores');
  const range = (letters: string): string => `${scores}$${letters}:$${letters}`;
  const header = [say('Customers.id'), say('Customers.name'), say('found.score'), say('found.probability')];
  const even = `XLOOKUP(${quoted(say('found.evenAt'))},${scorecard}$E:$E,${scorecard}$F:$F)`;
  const probability = `IFERROR(1/(1+2^((${even}-${range(score)})/20)))`;
  const wanted = `(${range(yes)}=FALSE)*(${range('A')}<>"")*(ROW(${range('A')})>1)`;
  const listed = `SORT(FILTER({${range('A')},${range('B')},${range(score)},${probability}},${wanted}),3,FALSE)`;
  shop.findings.write({
    name: 'Targets',
    header: header.map(() => ''),
    lines: [],
    formulas: {
      1: `=ARRAYFORMULA({${header.map(quoted).join(',')};IFERROR(${listed},{"","","",""})})`,
    },
    notes: [],
    formats: { 4: '0.0%' },
    rows: shop.figures.height('Scores'),
  });
};
