/**
 * Before which calls a hazard makes another world, and before which the same one again.
 *
 * A hazard before call n and the same hazard before call n + 1 differ by one swap: the hazard and call n. Where these
 * two can be swapped, one run shows both. They can where
 * - the call only reads, and in the run in which the hazard came first it answered what it answers without a hazard:
 *   the script knows no more, and nothing changed;
 * - it flushes or shows something: neither changes a cell, and nobody is killed here;
 * - it takes or frees a lock, or writes a property, and the hazard, with the triggers that it fired, did neither;
 * - it writes to another tab than the hazard did, no formula of either tab names the other, and it carries no rule or
 *   cells from one tab to the other.
 * Everything else is tried: above all each read of the struck tab that comes out differently, and each write to it.
 */
import type { Workbench } from '../../../workbench/control.ts';
import type { ServiceCall } from '../../../workbench/host.ts';
import type { Scene } from './hazards.ts';

/** A call as it was heard. */
export interface Heard {
  readonly method: string;
  readonly kind: ServiceCall['kind'];
  readonly sheetId: string | undefined;
  /** What it answered, as text; null of what cannot be compared. */
  readonly answer: string | null;
  /** Whether a formula of its tab named the struck one by then, or one of that tab named it. */
  readonly isTied: boolean;
}

/** The calls of one run, and of the triggers that a hazard fired in its midst. */
export interface Listening {
  readonly calls: readonly Heard[];
  readonly fired: readonly Heard[];
  /** Does what a hazard does: whatever is called meanwhile is not the run's own. */
  aside<T>(strike: () => T): T;
}

/** Hears all calls from now on. @param tied Whether to look for ties: once for each use case, without a hazard. */
export const listen = (shop: Workbench, { sheet }: Scene, tied = false): Listening => {
  const calls: Heard[] = [];
  const fired: Heard[] = [];
  let asides = 0;
  shop.onSettled((call, answer) => {
    if (!call) return;
    const { method, kind, sheetId } = call;
    const isTied = tied && kind === 'write' && sheetId !== undefined && areTied(shop, sheetId, sheet);
    (asides > 0 ? fired : calls).push({ method, kind, sheetId, answer: told(method, answer), isTied });
  });
  return {
    calls,
    fired,
    aside: (strike) => {
      asides += 1;
      try {
        return strike();
      } finally {
        asides -= 1;
      }
    },
  };
};

/** Tabs themselves: nobody adds or renames one. */
const tabs = /^Spreadsheet\.(getSheets|getSheetBy)/;

const told = (method: string, answer: unknown): string | null => {
  if (tabs.test(method)) return answer === null ? 'none' : 'there';
  return isPlain(answer) ? JSON.stringify(answer ?? null) : null;
};

const isPlain = (answer: unknown): boolean => {
  if (typeof answer === 'function' || typeof answer === 'symbol') return false;
  if (typeof answer !== 'object' || answer === null) return true;
  if (Array.isArray(answer)) return answer.every(isPlain);
  if (Object.prototype.toString.call(answer) === '[object Date]') return true;
  // Objects of Google's classes have their methods in a prototype.
  const above: unknown = Object.getPrototypeOf(answer);
  const isBare = above === null || Object.getPrototypeOf(above) === null;
  return isBare && Object.values(answer).every(isPlain);
};

const areTied = ({ world }: Workbench, sheetId: string, struck: string): boolean => {
  const { getters } = world.model;
  const struckId = getters.getSheetIdByName(struck);
  const name = getters.getSheetName(sheetId);
  const names = (at: string, text: string): boolean =>
    getters
      .getCells(at)
      .some((cell) => cell.isFormula && cell.compiledFormula.toFormulaString(getters).includes(text));
  return struckId === undefined || struckId === sheetId || names(sheetId, struck) || names(struckId, name);
};

/** Calls that carry cells or rules from one tab to another. */
const carrying = /copy|move|Validation|Conditional|NamedRange|Protect|RangeList/i;

const canBeSwapped = (alone: Heard, after: Heard, struckId: string, fired: readonly Heard[]): boolean => {
  if (alone.method !== after.method || alone.sheetId !== after.sheetId) return false;
  const isSame = alone.answer !== null && alone.answer === after.answer;
  const isFired = (one: (heard: Heard) => boolean): boolean => fired.some(one);
  switch (alone.kind) {
    case 'flush':
    case 'ui':
      return true;
    case 'read':
    case 'identity':
      return isSame;
    case 'property':
    case 'cache':
      if (/\.get/.test(alone.method)) return isSame;
      return !isFired(({ kind }) => kind === alone.kind);
    case 'lock':
      return !isFired(({ kind }) => kind === 'lock');
    case 'write': {
      const { sheetId } = alone;
      if (sheetId === undefined || sheetId === struckId || alone.isTied || carrying.test(alone.method))
        return false;
      return !isFired(
        (one) => one.sheetId === sheetId || (one.kind === 'write' && one.sheetId === undefined),
      );
    }
    default:
      return false;
  }
};

/**
 * The calls, counted from 1, before which a hazard may do what it does not do a call earlier: the first, and those after
 * a look at the struck tab or after anything with which the hazard cannot be swapped. From these a sample is taken.
 */
export const turningPoints = (alone: readonly Heard[], struckId: string): readonly number[] =>
  alone.flatMap((_, index) => {
    const before = alone[index - 1];
    const looked = before?.kind === 'read' && before.sheetId === struckId;
    return before && !looked && canBeSwapped(before, before, struckId, []) ? [] : [index + 1];
  });

/**
 * The last call, from 1, before which the hazard makes the same world as before call `n`.
 * @param alone The calls without a hazard; `after` those of the run that a hazard struck before call `n`.
 */
export const lastAlike = (n: number, alone: readonly Heard[], after: Listening, struckId: string): number => {
  for (let at = n; ; at++) {
    const [was, is] = [alone[at - 1], after.calls[at - 1]];
    if (!was || !is) return Math.max(n, at - 1);
    if (!canBeSwapped(was, is, struckId, after.fired)) return at;
  }
};
