/** o-spreadsheet reports its timings on console.debug, at every command. Nobody reads them. */
let silenced = false;

/** Runs with console.debug off, and leaves it off for the engine's later reports. */
export const quietly = <T>(run: () => T): T => {
  if (!silenced) {
    silenced = true;
    const { debug } = console;
    console.debug = (...parts: unknown[]) => {
      if (!isEngineReport(parts)) debug.apply(console, parts);
    };
  }
  return run();
};

/** A text and then a number of milliseconds, or one of its headings. */
const isEngineReport = ([first, second, third]: readonly unknown[]): boolean =>
  typeof first === 'string' && ((typeof second === 'number' && third === 'ms') || HEADINGS.test(first));

const HEADINGS =
  /^(#|Migrating data|Starting data import|Replayed|Snapshot|Data migrated|data loaded|cells imported)/i;
