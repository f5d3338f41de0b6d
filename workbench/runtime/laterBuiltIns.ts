/**
 * Built-ins that came after ES2020, by the edition that brought them (ECMA-262 and the finished-proposals list of
 * TC39). Google documents no version of its V8, so a bundle must not count on them.
 */
const byOwner: Readonly<Record<string, readonly string[]>> = {
  globalThis: ['AggregateError', 'FinalizationRegistry', 'Float16Array', 'Iterator', 'WeakRef'],
  Array: ['fromAsync'],
  'Array.prototype': [
    'at',
    'findLast',
    'findLastIndex',
    'group',
    'groupToMap',
    'toReversed',
    'toSorted',
    'toSpliced',
    'with',
  ],
  'ArrayBuffer.prototype': [
    'detached',
    'maxByteLength',
    'resizable',
    'resize',
    'transfer',
    'transferToFixedLength',
  ],
  Atomics: ['pause', 'waitAsync'],
  'DataView.prototype': ['getFloat16', 'setFloat16'],
  Error: ['isError'],
  JSON: ['isRawJSON', 'rawJSON'],
  Map: ['groupBy'],
  'Map.prototype': ['getOrInsert', 'getOrInsertComputed'],
  Math: ['f16round', 'sumPrecise'],
  Object: ['groupBy', 'hasOwn'],
  'Object.getPrototypeOf(Int8Array).prototype': [
    'at',
    'findLast',
    'findLastIndex',
    'toReversed',
    'toSorted',
    'with',
  ],
  'Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))': [
    'drop',
    'every',
    'filter',
    'find',
    'flatMap',
    'forEach',
    'map',
    'reduce',
    'some',
    'take',
    'toArray',
  ],
  Promise: ['any', 'try', 'withResolvers'],
  RegExp: ['escape'],
  'RegExp.prototype': ['hasIndices', 'unicodeSets'],
  'Set.prototype': [
    'difference',
    'intersection',
    'isDisjointFrom',
    'isSubsetOf',
    'isSupersetOf',
    'symmetricDifference',
    'union',
  ],
  'SharedArrayBuffer.prototype': ['grow', 'growable', 'maxByteLength'],
  'String.prototype': ['at', 'isWellFormed', 'replaceAll', 'toWellFormed'],
  Uint8Array: ['fromBase64', 'fromHex'],
  'Uint8Array.prototype': ['setFromBase64', 'setFromHex', 'toBase64', 'toHex'],
  'WeakMap.prototype': ['getOrInsert', 'getOrInsertComputed'],
};

/** Pairs of an expression for the owner and the name of its member. */
export const laterBuiltIns: readonly (readonly [owner: string, name: string])[] = Object.entries(
  byOwner,
).flatMap(([owner, names]) => names.map((name) => [owner, name] as const));
