/** The clock that TODAY, NOW and rules about dates read, instead of the machine's. */
import { helpers, type Model } from './load.ts';
import { getTimedFormulas, timedFunctions } from './plugins/timedFormulas.ts';

export interface EngineClock {
  /** Epoch milliseconds. */
  now(): number;
  /** IANA zone of the spreadsheet. */
  readonly timeZone: string;
}

let clock: EngineClock = { now: () => Date.now(), timeZone: 'Etc/UTC' };

/** One clock for all models of this process or page. */
export const setEngineClock = (next: EngineClock): void => {
  clock = next;
};

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
};

/** The clock's reading in its zone. */
const wallClock = (): Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number> => {
  const read = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatOf(clock.timeZone).formatToParts(clock.now())) {
    if (type in read) read[type as keyof typeof read] = Number(value); // `in` has just shown that it is a key
  }
  return read;
};

/** The engine asks its own DateTime for the present everywhere: TODAY, NOW, "is today" in rules and filters. */
export const installClock = (): void => {
  const { DateTime } = helpers;
  DateTime.now = () => {
    const { year, month, day, hour, minute, second } = wallClock();
    return new DateTime(year, month - 1, day, hour, minute, second);
  };
};

const withinADay = timedFunctions.filter((name) => name !== 'TODAY');

/** The day for which a model's TODAY was computed last. */
const days = new WeakMap<Model, string>();

/**
 * Computes anew what depends on the time, as Sheets does with every change; TODAY with the first change of a day.
 * Nothing is dispatched if nothing does.
 */
export const recalculateVolatile = (model: Model): void => {
  const { year, month, day } = wallClock();
  const today = `${year}-${month}-${day}`;
  const names = days.get(model) === today ? withinADay : timedFunctions;
  days.set(model, today);
  const cellIds = getTimedFormulas(model)
    .filter((cell) => names.some((name) => cell.compiledFormula.usesSymbol(name)))
    .map((cell) => cell.id);
  if (cellIds.length > 0) model.dispatch('EVALUATE_CELLS', { cellIds });
};
