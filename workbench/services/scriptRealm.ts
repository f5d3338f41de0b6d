/**
 * The realm of the script that runs now: Google's objects and their methods are made of its functions and objects,
 * so that scripts find nothing of Node on them and `instanceof` holds.
 */
import type { Realm } from '../host.ts';
import { Killed } from '../runtime/killed.ts';

type Method = (this: unknown, ...args: unknown[]) => unknown;

export interface ScriptRealm {
  /** A function of the realm, of the given name, that calls `method`. */
  method(name: string, method: Method): Method;
  readonly objectPrototype: object;
  error(message: string): Error;
  /** Prototypes of Google's classes, made for this realm when first needed. */
  readonly prototypes: Map<string, object>;
  /** What `make` makes of this realm, once for each `key`: nothing of a single execution. */
  once<T extends object>(key: object, make: () => T): T;
}

/** Outside executions: Node's own. */
const ownRealm: ScriptRealm = {
  method: (name, method) => Object.defineProperty(method, 'name', { value: name, configurable: true }),
  objectPrototype: Object.prototype,
  error: (message) => new Error(message),
  prototypes: new Map(),
  once: (_, make) => make(),
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

/** An array of the script as one of ours: methods that a script put on its own would be handed our functions. */
const plain = (value: unknown, copies = new Map<unknown, unknown[]>()): unknown => {
  if (!Array.isArray(value)) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  const copy: unknown[] = [];
  copies.set(value, copy);
  for (let at = 0; at < value.length; at++) copy.push(plain(value[at], copies));
  return copy;
};

/** The same for all executions of a realm that is kept. */
const scriptRealmOf = (realm: Realm): ScriptRealm => {
  const known = scriptRealms.get(realm);
  if (known) return known;
  const fresh = newScriptRealm(realm);
  scriptRealms.set(realm, fresh);
  return fresh;
};

const scriptRealms = new WeakMap<Realm, ScriptRealm>();

const onceByKey = (): ScriptRealm['once'] => {
  const known = new WeakMap<object, object>();
  return <T extends object>(key: object, make: () => T): T => {
    const made = known.get(key) ?? make();
    known.set(key, made);
    // What stands under a key is what its one maker made.
    return made as T;
  };
};

const newScriptRealm = (realm: Realm): ScriptRealm => {
  const sample = realm.object({});
  // The realm's Function, by way of one of its functions.
  const RealmFunction: unknown = Reflect.get(sample, 'constructor').constructor;
  if (typeof RealmFunction !== 'function') throw new Error('The realm of the script has no Function.');
  const wrap: unknown = Reflect.construct(RealmFunction, ['method', WRAPPER]);
  if (typeof wrap !== 'function') throw new Error('The realm of the script makes no functions.');
  const sealed = (method: Method): Method =>
    function (...args) {
      try {
        return Reflect.apply(
          method,
          this,
          args.map((arg) => plain(arg)),
        );
      } catch (error) {
        if (error instanceof Killed || !(error instanceof Error)) throw error;
        throw realm.error(error.message, error.name);
      }
    };
  return {
    method: (name, method) => Object.defineProperty(wrap(sealed(method)), 'name', { value: name }),
    objectPrototype: Object.getPrototypeOf(sample),
    error: (message) => realm.error(message, 'Error'),
    prototypes: new Map(),
    once: onceByKey(),
  };
};
