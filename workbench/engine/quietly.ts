/** o-spreadsheet reports its timings on console.debug, at every command. Nobody reads them. */
let quiet: Console['debug'] | undefined;

/** Runs with console.debug off, and leaves it off for the engine's later reports; also where another stands there since. */
export const quietly = <T>(run: () => T): T => {
  if (console.debug !== quiet) {
    const { debug } = console;
    quiet = (...parts: unknown[]) => {
      if (!isEngineReport(parts)) debug.apply(console, parts);
    };
    console.debug = quiet;
  }
  return run();
};

/** A text and then a number of milliseconds, or one of its headings. */
const isEngineReport = ([first, second, third]: readonly unknown[]): boolean =>
  typeof first === 'string' && ((typeof second === 'number' && third === 'ms') || HEADINGS.test(first));

const HEADINGS =
  /^(#|Migrating data|Starting data import|Replayed|Snapshot|Data migrated|data loaded|cells imported)/i;
