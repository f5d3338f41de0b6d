/**
 * Makes Google's classes out of modules of methods. Objects are cheap: a script that asks for thousands of ranges
 * gets thousands of small objects that share one prototype; a module is built for a range when first used on it.
 */
import type { Host } from '../../host.ts';
import { guarded } from '../guard.ts';
import { scriptRealm } from '../scriptRealm.ts';
import { reachOf } from './costs.ts';
import { recordRevisions, undoRevisions } from './revisions.ts';

type Method = (...args: unknown[]) => unknown;

/** A module of methods: what part of a class it makes for a scope. */
export type Module<Scope> = (scope: Scope) => object;

/** What a scope must offer for its methods to be counted. */
interface Countable {
  readonly host: Host;
  readonly sheetId?: string;
  readonly rows?: number;
  readonly cols?: number;
}

/**
 * @param register remembers the scope of an object, so that it can be given back as an argument.
 * @returns what makes an object of the class for a scope.
 */
export const classFrom = <Scope extends Countable, Instance extends object>(
  className: string,
  modules: readonly Module<Scope>[],
  register: (instance: Instance, scope: Scope) => void,
): ((scope: Scope) => Instance) => {
  let known: Known<Scope> | null = null;
  return (scope) => {
    known ??= scriptRealm().once(modules, () => {
      const scopes = new WeakMap<object, Made<Scope>>();
      return { scopes, prototype: prototypeFrom(className, modules, namesIn(modules, scope), scopes) };
    });
    const { prototype, scopes } = known;
    // The prototype has the methods of the modules, which the modules' own types tie to Google's declarations.
    const instance = Object.create(prototype) as Instance;
    scopes.set(instance, { scope, parts: [] });
    register(instance, scope);
    return instance;
  };
};

interface Known<Scope> {
  readonly prototype: object;
  readonly scopes: WeakMap<object, Made<Scope>>;
}

interface Made<Scope> {
  readonly scope: Scope;
  /** What each module made for the scope, when it was first used. */
  readonly parts: (object | undefined)[];
}

/** The methods of each module; the prototype is to hold on to no scope. */
const namesIn = <Scope>(modules: readonly Module<Scope>[], sample: Scope): readonly (readonly string[])[] =>
  modules.map((module) => Object.keys(module(sample)));

const prototypeFrom = <Scope extends Countable>(
  className: string,
  modules: readonly Module<Scope>[],
  names: readonly (readonly string[])[],
  scopes: WeakMap<object, Made<Scope>>,
): object => {
  const methods: Record<string, Method> = {};
  modules.forEach((module, index) => {
    for (const name of names[index] ?? [])
      methods[name] = function (this: object, ...args: unknown[]) {
        const made = scopes.get(this);
        if (made === undefined) throw new TypeError(`${className}.${name} was called on something else.`);
        made.parts[index] ??= module(made.scope);
        const method: Method = Reflect.get(made.parts[index], name);
        const result = reaching(className, name, made.scope, args, () => method(...args));
        return result === SELF ? this : result;
      };
  });
  return guarded(className, methods);
};

/**
 * What a method returns to say "the object it was called on", for chaining. Typed as what fits every method, since
 * the object itself is of the class that is being made.
 */
export const SELF: never = Symbol('self') as never;

const reaching = <T>(
  className: string,
  name: string,
  scope: Countable,
  args: readonly unknown[],
  effect: () => T,
): T => {
  const reach = reachOf(className, name);
  if (reach === null) return effect();
  const { host } = scope;
  const call = {
    service: 'SpreadsheetApp',
    method: `${className}.${name}`,
    cells: cellsOf(reach.cells, scope, args),
    ...(scope.sheetId !== undefined && { sheetId: scope.sheetId }),
  };
  if (reach.kind === 'read') return host.call({ ...call, kind: 'read' }, effect);
  const { model } = host.world;
  const revisions: string[] = [];
  const { name: title, locale, timeZone } = host.world;
  const undo = () => {
    undoRevisions(model, revisions);
    if (className === 'Spreadsheet') Object.assign(host.world, { name: title, locale, timeZone });
  };
  return host.call({ ...call, kind: 'write', undo }, () => recordRevisions(model, revisions, effect));
};

const cellsOf = (cells: string, scope: Countable, args: readonly unknown[]): number => {
  if (cells === 'all') return (scope.rows ?? 1) * (scope.cols ?? 1);
  if (cells === 'one') return 1;
  if (cells === 'row') return Array.isArray(args[0]) ? args[0].length : 0;
  if (cells === 'block') return Number(args[2] ?? 0) * Number(args[3] ?? 0);
  return 0;
};
