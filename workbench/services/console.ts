/** console: lines of the run's log, objects printed as Google's execution log prints them. */
import { formatWithOptions } from 'node:util';
import type { Host } from '../host.ts';
import { enumName } from './enums.ts';
import { guarded } from './guard.ts';

/** Nested objects deeper than two levels are cut, as in the execution log. */
const OPTIONS = { depth: 2, colors: false, customInspect: true, breakLength: 72 };

export const createConsole = (host: Host): object => {
  const started = new Map<string, number>();
  const print =
    (level: 'log' | 'info' | 'warn' | 'error') =>
    (...values: unknown[]): void =>
      host.log(level, consoleText(values));
  return guarded('console', {
    log: print('log'),
    info: print('info'),
    warn: print('warn'),
    error: print('error'),
    time: (label: string) => {
      started.set(label, host.now());
    },
    timeEnd: (label: string) => {
      const from = started.get(label);
      if (from === undefined) return;
      started.delete(label);
      host.log('time', `${label}: ${Math.round(host.now() - from)}ms`);
    },
  });
};

/** What `console.log(...values)` prints. */
export const consoleText = (values: readonly unknown[]): string =>
  formatWithOptions(OPTIONS, ...values.map((value) => enumName(value) ?? value));
