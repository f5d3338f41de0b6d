/** Logger: lines of the run's log, printed as Apps Script prints them (numbers as 1.0, objects as {a=1.0}). */
import type { Host } from '../host.ts';
import { guarded } from './guard.ts';

export const createLogger = (host: Host): GoogleAppsScript.Base.Logger => {
  const lines: string[] = [];
  const logger: GoogleAppsScript.Base.Logger = guarded('Logger', {
    log: (...args: unknown[]) => {
      const text = loggerText(host, args);
      lines.push(`${stamp(host)} INFO: ${text}\n`);
      host.log('info', text);
      return logger;
    },
    getLog: () => lines.join(''),
    clear: () => {
      lines.length = 0;
    },
  });
  return logger;
};

/** `Logger.log('%s of %s', a, b)`: every `%s` takes the next value; one argument is printed as it is. */
export const loggerText = (host: Host, [first, ...rest]: readonly unknown[]): string => {
  if (typeof first !== 'string') return javaText(host, first);
  let next = 0;
  return rest.length === 0
    ? first
    : first.replace(/%s/g, () => (next < rest.length ? javaText(host, rest[next++]) : '%s'));
};

const javaText = (host: Host, value: unknown, seen: readonly unknown[] = []): string => {
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 1e7 ? value.toFixed(1) : javaNumber(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (host.realm.isDate(value)) return value.toString();
  if (seen.includes(value)) return '[Circular]';
  const inner = (item: unknown) => javaText(host, item, [...seen, value]);
  if (Array.isArray(value)) return `[${value.map(inner).join(', ')}]`;
  const print = Reflect.get(value, 'toString');
  const text: unknown = typeof print === 'function' ? print.call(value) : '';
  if (text !== '[object Object]') return String(text);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}=${inner(item)}`)
    .join(', ')}}`;
};

/** Java writes 1.0E7 where JavaScript writes 10000000. */
const javaNumber = (value: number): string => {
  if (!Number.isFinite(value) || (Math.abs(value) < 1e7 && Math.abs(value) >= 1e-3)) return String(value);
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
};

const stamp = (host: Host): string => new Date(host.now()).toUTCString().replace(/GMT$/, 'UTC');
