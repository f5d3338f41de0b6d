/** Copies plain data between realms, so that `instanceof` and equality hold on the side that receives it. */
import { types } from 'node:util';

interface Makers {
  date(epochMs: number): Date;
  array<T>(items: readonly T[]): T[];
  object<T extends object>(fields: T): T;
}

const ownMakers: Makers = {
  date: (epochMs) => new Date(epochMs),
  array: (items) => [...items],
  object: (fields) => ({ ...fields }),
};

/** Plain in any realm: its prototype is null or itself has none. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
};

const copyWith = (make: Makers, value: unknown, seen: Map<object, unknown>): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (seen.has(value)) return seen.get(value);
  if (types.isDate(value)) return make.date(value.getTime());
  if (Array.isArray(value)) {
    const made: unknown[] = make.array([]);
    seen.set(value, made);
    for (const item of value) made.push(copyWith(make, item, seen));
    return made;
  }
  if (!isPlain(value)) return value;
  const made = make.object({});
  seen.set(value, made);
  for (const [key, item] of Object.entries(value)) Reflect.set(made, key, copyWith(make, item, seen));
  return made;
};

/** Arrays, plain objects and dates copied into the realm of `make`; everything else as it is. */
export const copyInto = (make: Makers, value: unknown): unknown => copyWith(make, value, new Map());

/** The same into the workbench's own realm. */
export const copyOut = (value: unknown): unknown => copyWith(ownMakers, value, new Map());
