/**
 * What runs in a fresh context before the script's sources: takes away what Apps Script lacks, makes `Date` follow
 * the workbench's clock, and hands out makers of objects of that realm.
 */
import vm from 'node:vm';
import type { Realm } from '../host.ts';
import { laterBuiltIns } from './laterBuiltIns.ts';

/** What the prelude hands out; every function is of the script's realm. */
export interface RealmTools {
  date(epochMs: number): Date;
  isDate(value: unknown): value is Date;
  array<T>(items: readonly T[]): T[];
  /** As `Realm.block` says. */
  block: Realm['block'];
  object<T extends object>(fields: T): T;
  error(message: string, name: string): Error;
  /** Whether the value is an Error of the script's own realm. */
  isError(value: unknown): value is Error;
  /** Evaluates source at global scope, in the middle of other code: no promise goes on meanwhile. */
  evaluate(source: string, name: string): unknown;
  /** Calls `settled` once the promise is settled, by reactions of the script's realm. */
  whenSettled(promise: PromiseLike<unknown>, settled: (ok: boolean, value: unknown) => void): void;
}

/** What the prelude needs from outside. */
export interface PreludeNeeds {
  /** The script's time, epoch ms. */
  now(): number;
  isNativeError(value: unknown): boolean;
  /** Whether a stack frame's file is one of the script's. */
  isScriptFile(name: string): boolean;
}

const hiding = laterBuiltIns
  .map(([owner, name]) => `hide(() => ${owner}, ${JSON.stringify(name)});`)
  .join('\n');

/** Own globals of a bare context that Apps Script does not have. */
const hideLater = `(() => {
  const hide = (owner, name) => {
    let holder;
    try { holder = owner(); } catch (_absent) { return; }
    if (holder !== undefined && holder !== null) delete holder[name];
  };
  ${hiding}
})()`;

const makeTools = `((needs) => {
  'use strict';
  const NativeDate = Date;
  const { construct } = Reflect;
  const { slice } = Array.prototype;
  const evaluateGlobally = eval;
  const now = () => needs.now();
  const ScriptDate = function Date(...parts) {
    if (new.target === undefined) return new NativeDate(now()).toString();
    return construct(NativeDate, parts.length === 0 ? [now()] : parts, new.target === ScriptDate ? NativeDate : new.target);
  };
  const own = (owner, name, value) =>
    Object.defineProperty(owner, name, { value, writable: true, enumerable: false, configurable: true });
  Object.defineProperty(ScriptDate, 'prototype', { value: NativeDate.prototype, writable: false });
  Object.defineProperty(ScriptDate, 'length', { value: 7, configurable: true });
  own(ScriptDate, 'now', function now() { return needs.now(); });
  own(ScriptDate, 'parse', NativeDate.parse);
  own(ScriptDate, 'UTC', NativeDate.UTC);
  own(NativeDate.prototype, 'constructor', ScriptDate);
  own(globalThis, 'Date', ScriptDate);

  const formatter = Intl.DateTimeFormat.prototype;
  const format = Object.getOwnPropertyDescriptor(formatter, 'format').get;
  Object.defineProperty(formatter, 'format', {
    configurable: true,
    get() {
      const bound = format.call(this);
      return (when) => bound(when === undefined ? now() : when);
    },
  });
  const { formatToParts } = formatter;
  own(formatter, 'formatToParts', function (when) { return formatToParts.call(this, when === undefined ? now() : when); });

  const NativeError = Error;
  const ordinary = Function.prototype[Symbol.hasInstance];
  Object.defineProperty(NativeError, Symbol.hasInstance, {
    configurable: true,
    value(candidate) {
      return ordinary.call(this, candidate) || (this === NativeError && needs.isNativeError(candidate));
    },
  });
  // Ten frames of the script are shown; those of the workbench that lie between do not count.
  NativeError.stackTraceLimit = 60;
  own(NativeError, 'prepareStackTrace', (error, frames) => {
    const lines = [];
    for (const frame of frames) {
      if (lines.length === 10) break;
      const own = frame.getFileName();
      // What the script evaluates by itself, and gives the name of a file, is the script's too.
      const evaluated = own === undefined && frame.isEval() && /\\.js$/.test(frame.getScriptNameOrSourceURL());
      const file = evaluated ? frame.getScriptNameOrSourceURL() : own;
      if (!evaluated && (typeof file !== 'string' || !needs.isScriptFile(file))) continue;
      const name = frame.getFunctionName();
      const place = file + ':' + frame.getLineNumber() + ':' + frame.getColumnNumber();
      lines.push('\\n    at ' + (name ? name + '(' + place + ')' : place));
    }
    let head = 'Error';
    try { head = String(error); } catch (_unprintable) { /* its own toString throws */ }
    return head + lines.join('');
  });

  return {
    date: (epochMs) => new NativeDate(epochMs),
    isDate: (value) => Object.prototype.toString.call(value) === '[object Date]',
    array: (items) => {
      const made = [];
      for (let i = 0; i < items.length; i++) made.push(items[i]);
      return made;
    },
    block: (lines, from, to) => {
      const made = [];
      for (let i = 0; i < lines.length; i++) {
        // The engine copies an array of this realm as a whole.
        const { values, moments } = lines[i];
        const copy = slice.call(values, from, to);
        for (let n = 0; n < moments.length; n++) {
          const at = moments[n] - from;
          if (at >= 0 && at < copy.length) copy[at] = new NativeDate(copy[at].epochMs);
        }
        made.push(copy);
      }
      return made;
    },
    object: (fields) => Object.assign({}, fields),
    error: (message, name) => {
      const made = new NativeError(message);
      if (name !== 'Error') own(made, 'name', name);
      return made;
    },
    isError: (value) => ordinary.call(NativeError, value),
    evaluate: (source, name) => evaluateGlobally(source + '\\n//# sourceURL=' + name),
    whenSettled: (promise, settled) => {
      promise.then((value) => settled(true, value), (reason) => settled(false, reason));
    },
  };
})`;

const hidingScript = new vm.Script(hideLater, { filename: 'workbench:hide' });
const toolsScript = new vm.Script(makeTools, { filename: 'workbench:tools' });

/** Prepares a fresh context; `builtIns` tells whether those later than ES2020 are taken away. */
export const runPrelude = (
  context: vm.Context,
  needs: PreludeNeeds,
  builtIns: 'es2020' | 'engine',
): RealmTools => {
  if (builtIns === 'es2020') hidingScript.runInContext(context);
  // The script's value is a function of the other realm, which the compiler cannot see.
  const make: (needs: PreludeNeeds) => RealmTools = toolsScript.runInContext(context);
  return make(needs);
};
