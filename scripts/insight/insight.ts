/** The command `npm run insight`: the BG/NBD model of the purchases in a file. */
import { readFileSync } from 'node:fs';
import { type BgNbd, bgNbd, fewest, groupHistories } from '../../src/domain/value/bgNbd.ts';
import { dayCounter } from '../../src/domain/value/dayCounter.ts';
import { type FitResult, fitted, type NoFit } from '../../src/domain/value/fit.ts';
import { historyOf } from '../../src/domain/value/history.ts';
import { type Purchase, purchaseDays } from '../../src/domain/value/purchaseDays.ts';
import type { Day } from '../../src/schema/day.ts';
import { type Streams, saying } from './commandLine.ts';
import { dayReader, orderOf } from './dates.ts';
import { Misuse } from './misuse.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { readPurchases } from './readPurchases.ts';
import { readTable } from './readTable.ts';

/** Returns the status of the command. */
export const insight = (args: readonly string[], streams: Streams): number =>
  saying(streams, () => {
    const options = readOptions(args);
    return options === null ? HELP : `${JSON.stringify(printed(fitOf(options)))}\n`;
  });

const fitOf = (options: Options): FitResult<BgNbd> => {
  const table = readTable(contentOf(options.file), options);
  const order = options.order ?? orderOf(table.lines.map(({ cells }) => cells[table.date] ?? ''));
  const purchases = readPurchases(table, order);
  const until = dayCounter()(options.until === null ? lastDay(purchases) : dayIn(options.until));
  const histories = [...purchaseDays(purchases).values()].flatMap((one) => historyOf(one, until) ?? []);
  return fitted(bgNbd, groupHistories(histories));
};

const printed = (fit: FitResult<BgNbd>): Readonly<Record<string, number>> => {
  if (!fit.ok) throw new Misuse(sentences[fit.reason](fit.customers, fit.repeaters));
  const { customers, parameters, logLikelihood } = fit;
  const { r, alpha, a, b } = parameters;
  const figures = Object.entries({ r, alpha, a, b, logLikelihood });
  return {
    customers,
    ...Object.fromEntries(figures.map(([name, value]) => [name, Number(value.toPrecision(9))])),
  };
};

const sentences: Readonly<Record<NoFit, (customers: number, repeaters: number) => string>> = {
  tooFewCustomers: (customers) => `Too few customers: ${customers}; the model needs ${fewest.customers}.`,
  tooFewRepeats: (_, repeaters) =>
    `Too few customers bought again: ${repeaters}; the model needs ${fewest.repeaters} who bought on two days or more.`,
  noSpread: () => 'All customers bought equally often: there is nothing to tell them apart by.',
  noMean: () => 'A few customers spend so much that there is no mean.',
  notConverged: () => 'No parameters were found that suit the purchases best.',
};

const contentOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Misuse(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const lastDay = (purchases: readonly Purchase[]): Day => {
  const last = purchases.reduce(
    (latest: Day | null, { day }) => (latest === null || day > latest ? day : latest),
    null,
  );
  if (last === null) throw new Misuse('The file holds no purchases.');
  return last;
};

const dayIn = (text: string): Day => {
  const day = dayReader('ymd')(text);
  if (day === null) throw new Misuse(`--until is a day such as 1997-09-30, not ${text}.`);
  return day;
};
