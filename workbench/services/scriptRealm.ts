/**
 * The realm of the script that runs now: Google's objects and their methods are made of its functions and objects,
 * so that scripts find nothing of Node on them and `instanceof` holds.
 */
import type { Realm } from '../host.ts';

type Method = (this: unknown, ...args: unknown[]) => unknown;

export interface ScriptRealm {
  /** A function of the realm, of the given name, that calls `method`. */
  method(name: string, method: Method): Method;
  readonly objectPrototype: object;
  error(message: string): Error;
  /** Prototypes of Google's classes, made for this realm when first needed. */
  readonly prototypes: Map<string, object>;
}

/** Outside executions: Node's own. */
const ownRealm: ScriptRealm = {
  method: (name, method) => Object.defineProperty(method, 'name', { value: name, configurable: true }),
  objectPrototype: Object.prototype,
  error: (message) => new Error(message),
  prototypes: new Map(),
};

const entered: ScriptRealm[] = [];

export const scriptRealm = (): ScriptRealm => entered.at(-1) ?? ownRealm;

/**
 * Makes `realm` the one of which guarded objects are made, until the returned function is called. Executions nest
 * (one may run between two calls of another) but never overlap.
 */
export const enterRealm = (realm: Realm): (() => void) => {
  const made = scriptRealmOf(realm);
  entered.push(made);
  return () => {
    const at = entered.lastIndexOf(made);
    if (at >= 0) entered.splice(at, 1);
  };
};

const WRAPPER = `'use strict'; return function (...args) { return method.apply(this, args); };`;

const scriptRealmOf = (realm: Realm): ScriptRealm => {
  const sample = realm.object({});
  // The realm's Function, by way of one of its functions.
  const RealmFunction: unknown = Reflect.get(sample, 'constructor').constructor;
  if (typeof RealmFunction !== 'function') throw new Error('The realm of the script has no Function.');
  const wrap: unknown = Reflect.construct(RealmFunction, ['method', WRAPPER]);
  if (typeof wrap !== 'function') throw new Error('The realm of the script makes no functions.');
  return {
    method: (name, method) => Object.defineProperty(wrap(method), 'name', { value: name }),
    objectPrototype: Object.getPrototypeOf(sample),
    error: (message) => realm.error(message, 'Error'),
    prototypes: new Map(),
  };
};
