/**
 * Teaches o-spreadsheet what Google Sheets has and it lacks, through what it exports: the compilation cache, the
 * registries, the error codes. Works in Node and in the page.
 */
import { installClock } from './clock.ts';
import { compiledKey } from './compiler/compiledKey.ts';
import { useSheetsErrorCodes } from './errors.ts';
import { installFunctions } from './functions/install.ts';
import { keepWritten } from './keepWritten.ts';
import { functionCache } from './load.ts';
import { installPlugins } from './plugins/install.ts';
import { installQuickIds } from './quickIds.ts';

let installed = false;

/** Idempotent; must run before the first Model is made. */
export const installSheets = (): void => {
  if (installed) return;
  useSheetsErrorCodes();
  installFunctions();
  installClock();
  installPlugins();
  keepWritten();
  installQuickIds();
  compileThroughCache();
  installed = true;
};

/**
 * The engine looks into this object before it parses; what it does not find is asked of the prototype, which compiles.
 * A fault in the formula is thrown from here and caught by the engine where its own parser's would be.
 */
const compileThroughCache = (): void => {
  const compiler = new Proxy(Object.create(null), {
    get: (_target, key) => (typeof key === 'string' && key.startsWith('=') ? remembered(key) : undefined),
  });
  Object.setPrototypeOf(functionCache, compiler);
};

const remembered = (key: string) => {
  const execute = compiledKey(key);
  Object.defineProperty(functionCache, key, {
    value: execute,
    configurable: true,
    enumerable: true,
    writable: true,
  });
  return execute;
};
