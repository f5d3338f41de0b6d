import { type DateOrder, dateOrders } from '../../src/domain/import/dateOrder.ts';
import { help, onlyFile, parsed, text } from './commandLine.ts';
import { Misuse } from './misuse.ts';

export const HELP = `Fits the BG/NBD model (Fader, Hardie and Lee 2005) to the purchases in a file.

  npm run -s insight -- FILE --id COL --date COL [--amount COL] [--until DAY] [--order ORDER]

FILE      text with a purchase a line: separated by comma, semicolon, tab or bar, or by spaces; UTF-8 or UTF-16.
COL       a column by the name in its header, or by its number, the first being 1; with numbers the header may be missing.
  --id COL      whose purchase it is; lines without are left out
  --date COL    on which day: yyyy-mm-dd, yyyymmdd, dd/mm/yyyy or mm/dd/yyyy; what was bought on one day is one purchase
  --amount COL  for how much; a line below zero is a refund and no purchase, one of zero or without an amount is one
  --until DAY   looks from the end of this day and ignores what came later (default: the last day in the file)
  --order ORDER ymd, dmy or mdy, where the dates themselves do not tell
  --help

Prints one JSON object, { customers, r, alpha, a, b, logLikelihood }, with the week as the unit of time.
What is wrong goes to standard error, and the status is 1.
`;

export interface Options {
  readonly file: string;
  readonly id: string;
  readonly date: string;
  readonly amount: string | null;
  readonly until: string | null;
  readonly order: DateOrder | null;
}

/** The options, or null where help is asked for. */
export const readOptions = (args: readonly string[]): Options | null => {
  const { values, positionals } = parsed(args, {
    id: text,
    date: text,
    amount: text,
    until: text,
    order: text,
    help,
  });
  if (values.help) return null;
  const { id, date, amount = null, until = null, order } = values;
  const file = onlyFile(positionals);
  if (id === undefined || date === undefined)
    throw new Misuse('Name the columns with --id and --date; --help tells how.');
  return { file, id, date, amount, until, order: orderOf(order) };
};

const orderOf = (text: string | undefined): DateOrder | null => {
  if (text === undefined) return null;
  const order = dateOrders.find((one) => one === text);
  if (order === undefined) throw new Misuse(`--order is one of ${dateOrders.join(', ')}, not ${text}.`);
  return order;
};
