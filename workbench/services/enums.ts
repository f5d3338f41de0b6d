/// <reference types="google-apps-script" />
/**
 * Google's enums as scripts meet them: objects that print their name, know their place and are compared by `===`.
 * Which exist, and in which order, is taken from the published types.
 */
import { declaredMembers, declaredProperties } from './guard.ts';
import { scriptRealm } from './scriptRealm.ts';

type Namespaces = {
  Base: typeof GoogleAppsScript.Base;
  Charts: typeof GoogleAppsScript.Charts;
  HTML: typeof GoogleAppsScript.HTML;
  Script: typeof GoogleAppsScript.Script;
  Spreadsheet: typeof GoogleAppsScript.Spreadsheet;
  Utilities: typeof GoogleAppsScript.Utilities;
};

class EnumMember {
  readonly #name: string;
  readonly #ordinal: number;

  constructor(name: string, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
  }

  toString(): string {
    return this.#name;
  }

  toJSON(): string {
    return this.#name;
  }

  name(): string {
    return this.#name;
  }

  ordinal(): number {
    return this.#ordinal;
  }

  compareTo(other: unknown): number {
    if (!(other instanceof EnumMember))
      throw scriptRealm().error(`${this.#name} can only be compared with an enum value.`);
    return this.#ordinal - other.ordinal();
  }
}

/**
 * Nothing of an enum leads to this program's own `Function`: enums are shared by all executions, so they cannot be
 * made of a script's realm, and have no prototypes instead.
 */
const withoutPrototypes = (prototype: object): void => {
  Reflect.deleteProperty(prototype, 'constructor');
  for (const { value } of Object.values(Object.getOwnPropertyDescriptors(prototype))) {
    if (typeof value !== 'function') continue;
    Object.setPrototypeOf(value, null);
    Object.freeze(value);
  }
  // One step further than a plain object's, so that nobody copies an enum's value as one.
  Object.setPrototypeOf(prototype, Object.freeze(Object.create(null)));
};

withoutPrototypes(EnumMember.prototype);

const enums = new Map<string, Readonly<Record<string, EnumMember>>>();

const made = (name: string): Readonly<Record<string, EnumMember>> => {
  const known = enums.get(name);
  if (known !== undefined) return known;
  const members = declaredMembers(name);
  if (members.length === 0) throw new Error(`The types declare no enum ${name}.`);
  const created: Record<string, EnumMember> = Object.create(null);
  for (const [ordinal, member] of members.entries()) created[member] = new EnumMember(member, ordinal);
  for (const member of Object.values(created)) Object.freeze(member);
  Object.freeze(created);
  enums.set(name, created);
  return created;
};

/**
 * One enum, the same object for every execution.
 * @example enumOf('Spreadsheet', 'ProtectionType').RANGE.toString() // 'RANGE'
 */
export const enumOf = <N extends keyof Namespaces, K extends string & keyof Namespaces[N]>(
  namespace: N,
  name: K,
): Namespaces[N][K] =>
  // The types call enums numbers; on Google, and here, they are objects.
  made(`${namespace}.${name}`) as unknown as Namespaces[N][K];

/** The name of an enum's value, whatever it is an enum of; null for what is no enum value. */
export const enumName = (value: unknown): string | null =>
  value instanceof EnumMember ? value.name() : null;

/** Whether `value` is a member of that enum. */
export const isMember = <N extends keyof Namespaces>(
  namespace: N,
  name: string & keyof Namespaces[N],
  value: unknown,
): boolean => value instanceof EnumMember && made(`${namespace}.${name}`)[value.name()] === value;

/** The value of an enum by its name, which must exist. */
export const enumValue = <E>(of: Readonly<Record<string, E>> | object, name: string): E => {
  const value = Reflect.get(of, name);
  if (!(value instanceof EnumMember)) throw new Error(`No enum value is called ${name}.`);
  // Looked up in the enum the caller named, so it is one of its members.
  return value as E;
};

/** All enums that hang on `SpreadsheetApp`, by name. */
export const spreadsheetAppEnums = (): Readonly<Record<string, object>> =>
  Object.fromEntries(
    declaredProperties('SpreadsheetApp').map((name) => [
      name,
      made(declaredMembers(`Spreadsheet.${name}`).length > 0 ? `Spreadsheet.${name}` : `Base.${name}`),
    ]),
  );
