/**
 * Worlds of JavaScript that are kept from one execution to the next, for a project that says it leaves the built-ins as
 * it finds them. Its source is evaluated anew for each execution, as the body of a function: what it declares is as fresh
 * as in a world of its own, but the engine has learnt how to run it.
 */
import { types } from 'node:util';
import vm from 'node:vm';
import type { Realm } from '../host.ts';
import { type PreludeNeeds, type RealmTools, runPrelude } from './prelude.ts';
import { realmOf } from './realmOf.ts';

export interface KeptRealm {
  readonly context: vm.Context;
  readonly globals: Record<string, unknown>;
  readonly tools: RealmTools;
  readonly realm: Realm;
  /** The time of the execution that is under way. */
  now: PreludeNeeds['now'];
  /** Evaluates the source once more. @returns what evaluates further source in its scope. */
  evaluateSource(): (source: string) => unknown;
  /** Takes away the globals that an execution left. @returns whether all are as they were found. */
  tidy(): boolean;
}

export interface KeptRealms {
  take(): KeptRealm;
  /** Keeps it for another execution, unless this one left something in it. */
  giveBack(realm: KeptRealm): void;
}

interface Needs {
  /** The file's name in stack traces. */
  readonly name: string;
  readonly text: string;
  readonly builtIns: 'es2020' | 'engine';
  /** Names of the globals that each execution defines. */
  readonly services: readonly string[];
}

/** One for an execution and one for another that runs within it. */
const MOST_IDLE = 2;

export const keptRealms = (needs: Needs): KeptRealms => {
  const idle: KeptRealm[] = [];
  return {
    take: () => idle.pop() ?? keptRealm(needs),
    giveBack: (realm) => {
      if (idle.length < MOST_IDLE && realm.tidy()) idle.push(realm);
    },
  };
};

const keptRealm = ({ name, text, builtIns, services }: Needs): KeptRealm => {
  const globals: Record<string, unknown> = Object.create(null);
  const context = vm.createContext(globals, { microtaskMode: 'afterEvaluate' });
  const tools = runPrelude(
    context,
    {
      now: () => realm.now(),
      isNativeError: types.isNativeError,
      isScriptFile: (file) => file === name,
    },
    builtIns,
  );
  const global: object = vm.runInContext('globalThis', context);
  const isService = new Set(services);
  const own = () => Object.getOwnPropertyNames(global).filter((key) => !isService.has(key));
  const builtIn = new Map(own().map((key) => [key, Reflect.get(global, key)]));
  const names = [...builtIn.keys()].filter((key) => !isOfTheLanguage.has(key));
  const values = names.map((key) => (key === 'Function' ? onceMade(builtIn.get(key)) : builtIn.get(key)));
  let evaluate: ((services: readonly unknown[]) => (source: string) => unknown) | null = null;
  const realm: KeptRealm = {
    context,
    globals,
    tools,
    realm: realmOf(tools, true),
    now: () => 0,
    evaluateSource: () => {
      evaluate ??= wrapped(context, name, text, [...names, ...services]);
      return evaluate([...values, ...services.map((key) => globals[key])]);
    },
    tidy: () => {
      for (const key of services) delete globals[key];
      realm.now = () => 0;
      for (const key of own()) if (!builtIn.has(key)) Reflect.deleteProperty(global, key);
      const left = own();
      return (
        left.length === builtIn.size &&
        left.every((key) => Object.is(Reflect.get(global, key), builtIn.get(key)))
      );
    },
  };
  return realm;
};

/**
 * `Function` as the source sees it: from a body that it was given before it makes what it made then, which the engine
 * need not read again.
 */
const onceMade = (native: unknown): unknown => {
  if (typeof native !== 'function') throw new Error('A world without functions');
  const made = new Map<string, object>();
  return new Proxy(native, {
    construct: (target, parts) => {
      const text = parts.map(String).join('\n\n');
      const known = made.get(text) ?? Reflect.construct(target, parts);
      made.set(text, known);
      return known;
    },
  });
};

/** These are no names of parameters, or need none. */
const isOfTheLanguage: ReadonlySet<string> = new Set(['eval', 'globalThis', 'undefined', 'NaN', 'Infinity']);

/**
 * The source as a function of the globals: looked up at the global object of a context, each takes a detour through
 * Node. What comes back evaluates in the scope of the source, where all that it declares is found.
 */
const wrapped = (
  context: vm.Context,
  name: string,
  text: string,
  parameters: readonly string[],
): ((values: readonly unknown[]) => (source: string) => unknown) => {
  const head = `(function (${parameters.join(', ')}) { return (function () { `;
  const tail = `\nreturn function () { return eval(arguments[0]); }; }).call(this); })`;
  const script = new vm.Script(`${head}${text}${tail}`, { filename: name, columnOffset: -head.length });
  const begin: unknown = script.runInContext(context);
  if (typeof begin !== 'function') throw new Error('The source is no body of a function');
  const global: unknown = vm.runInContext('globalThis', context);
  return (values) => Reflect.apply(begin, global, values);
};
