import type { RunRecord } from '../control.ts';
import { Killed } from './killed.ts';

/** The error as Google's log shows it; a script may throw anything. */
export const describeError = (thrown: unknown): NonNullable<RunRecord['error']> => {
  if (thrown instanceof Killed) return { name: 'Exception', message: thrown.message, stack: thrown.message };
  const isObject = typeof thrown === 'object' && thrown !== null && 'message' in thrown;
  const name = isObject && 'name' in thrown ? textOf(() => thrown.name) : 'Error';
  const message = textOf(() => (isObject ? thrown.message : thrown));
  const stack = isObject && 'stack' in thrown ? textOf(() => thrown.stack) : message;
  return { name, message, stack };
};

/** The value as text, whatever its own conversion does. */
const textOf = (give: () => unknown): string => {
  try {
    return String(give());
  } catch (_itsOwn) {
    return '[object]';
  }
};
