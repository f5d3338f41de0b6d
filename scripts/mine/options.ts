import { help, onlyFile, parsed, text } from '../insight/commandLine.ts';
import { Misuse } from '../insight/misuse.ts';

export const HELP = `Learns from a file who says yes: a decision tree to read and a scorecard to rank by.

  npm run -s mine -- FILE --target COL [--exclude COLS] [--positive VALUE] [--seed N]

FILE      text with a row a line under a header: separated by comma, semicolon, tab or bar; UTF-8.
  --target COL      the column of the outcome, by its name: two values; rows that are blank in it are left out
  --exclude COLS    columns that are not to be learned from, names with commas between them
  --positive VALUE  the outcome asked for (default: the one that says yes, won, true or 1; else the rarer one)
  --seed N          of the shuffling into five folds (default: 1)
  --help

Prints one JSON object, { rows, auc, lift10, treeAuc, seconds, warnings, leaves, points }.
  auc, lift10, treeAuc  means over five folds of rows that the models were not fitted on: area under the curve of the
                        scorecard and of the tree, and hits in the scorecard's best tenth against those in all
  seconds               of computing, for fitting and judging both models on all folds and on all rows
  leaves                of a tree of four fifths of the rows: their rule; of the last fifth, how many belong and the
                        share of hits among them
  points                of the scorecard of all rows: a score is one entry a column, added up. from is a value, or the
                        lower bound of numbers; null is blank, "*" any other value
What is wrong goes to standard error, and the status is 1.
`;

export interface Options {
  readonly file: string;
  readonly target: string;
  readonly exclude: readonly string[];
  readonly positive: string | null;
  readonly seed: number;
}

/** The options, or null where help is asked for. @throws Misuse */
export const readOptions = (args: readonly string[]): Options | null => {
  const { values, positionals } = parsed(args, {
    target: text,
    exclude: { ...text, multiple: true },
    positive: text,
    seed: text,
    help,
  });
  if (values.help) return null;
  const file = onlyFile(positionals);
  if (values.target === undefined) throw new Misuse('Name the column of the outcome with --target.');
  const exclude = (values.exclude ?? []).flatMap((names) => names.split(',')).map((name) => name.trim());
  return {
    file,
    target: values.target.trim(),
    exclude: exclude.filter((name) => name !== ''),
    positive: values.positive ?? null,
    seed: seedOf(values.seed ?? '1'),
  };
};

const seedOf = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new Misuse(`--seed is a whole number, not ${text}.`);
  return Number(text);
};
