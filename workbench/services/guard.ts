/**
 * Objects of Google's classes as scripts meet them: what the types declare and the workbench lacks throws an error
 * that names it; what Google does not have either is undefined, as in JavaScript.
 */
import { inspect } from 'node:util';
import declared from './declared.json' with { type: 'json' };
import { type ScriptRealm, scriptRealm } from './scriptRealm.ts';

export { enterRealm } from './scriptRealm.ts';

const listed = (lists: Readonly<Record<string, string>>, className: string): readonly string[] =>
  lists[className]?.split(' ') ?? [];

/** The methods that Google declares for a class; empty for a class it does not have. */
export const declaredMethods = (className: string): readonly string[] => listed(declared.methods, className);

/** The declared properties that are no methods: enums on a service, mostly. */
export const declaredProperties = (className: string): readonly string[] =>
  listed(declared.properties, className);

/** Members of an enum in the order of their ordinals; `name` is `Script.AuthMode`, `Spreadsheet.BorderStyle` … */
export const declaredMembers = (name: string): readonly string[] => listed(declared.enums, name);

/** The global services and the class of each. */
export const declaredGlobals: Readonly<Record<string, string>> = declared.globals;

/** @returns the error for something that Google has and the workbench lacks, of the script's realm. */
export const notEmulated = (what: string, hint = ''): Error =>
  scriptRealm().error(`${what} is not emulated by the workbench${hint === '' ? '' : `: ${hint}`}`);

/** What methods that are not emulated are called, so that tests can tell them without calling them. */
export const MISSING = 'missing';

/**
 * @param className Google's name of the class, as `toString()` gives it: `Range`, `MailApp`.
 * @param implementation a plain object of the methods that are emulated; it becomes the result.
 * @example guarded<GoogleAppsScript.Base.User>('User', { getEmail: () => 'a@example.com' })
 */
export const guarded = <T extends object>(className: string, implementation: Partial<T>): T => {
  const realm = scriptRealm();
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(implementation))) {
    if (typeof value === 'function') Reflect.set(implementation, name, realm.method(name, value));
  }
  return Object.setPrototypeOf(implementation, prototypeOf(className, realm));
};

const prototypeOf = (className: string, realm: ScriptRealm): object => {
  const known = realm.prototypes.get(className);
  if (known !== undefined) return known;
  const methods = declaredMethods(className);
  if (methods.length === 0) throw new Error(`The types declare no class ${className}.`);
  const prototype = Object.create(realm.objectPrototype);
  const add = (name: string | symbol, descriptor: PropertyDescriptor) =>
    Object.defineProperty(prototype, name, { configurable: true, enumerable: false, ...descriptor });
  for (const name of methods)
    add(name, { value: missingMethod(`${className}.${name}`, realm), writable: true });
  for (const name of declaredProperties(className)) add(name, missingProperty(`${className}.${name}`, name));
  add('toString', { value: realm.method('toString', () => className), writable: true });
  // Google's log shows nothing of its own objects.
  add(inspect.custom, { value: realm.method('inspect', () => ({})) });
  realm.prototypes.set(className, prototype);
  return prototype;
};

const missingMethod = (what: string, realm: ScriptRealm) =>
  realm.method(MISSING, () => {
    throw notEmulated(what);
  });

/** Reading throws; writing makes an own property, as for a plain object. */
const missingProperty = (what: string, name: string): PropertyDescriptor => ({
  get() {
    throw notEmulated(what);
  },
  set(this: object, value: unknown) {
    Object.defineProperty(this, name, { configurable: true, enumerable: true, value, writable: true });
  },
});
