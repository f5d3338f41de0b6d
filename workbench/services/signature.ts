/**
 * Arguments that fit no form of a method, refused in Google's words. Types are named as Google names them:
 * `String`, `number`, `Boolean`, `null`, `Object`, `number[]`, `Date`, `SpreadsheetApp.Range`.
 */
import type { Host } from '../host.ts';

/** Tests of one argument. */
export type Kind =
  | 'string'
  | 'number'
  | 'boolean'
  | 'primitive'
  | 'date'
  | 'object'
  | 'bytes'
  | 'array'
  | 'any';

/**
 * Demands that the arguments fit one of the forms, each a list of kinds.
 * @param method `MailApp.sendEmail`, `CacheService.Cache.put`: service, class and method.
 * @throws "The parameters (String) don't match the method signature for MailApp.sendEmail."
 */
export const demandSignature = (
  host: Host,
  method: string,
  args: readonly unknown[],
  ...forms: readonly (readonly Kind[])[]
): void => {
  const fits = forms.some(
    (form) => form.length === args.length && form.every((kind, i) => is(host, args[i], kind)),
  );
  if (!fits) throw mismatch(host, method, args);
};

/** The error for arguments that fit no form of the method. */
export const mismatch = (host: Host, method: string, args: readonly unknown[]): Error =>
  host.realm.error(
    `The parameters (${args.map((arg) => typeName(host, arg)).join(',')}) don't match the method signature for ${method}.`,
    'Exception',
  );

const is = (host: Host, value: unknown, kind: Kind): boolean => {
  switch (kind) {
    case 'any':
      return true;
    case 'primitive':
      return ['string', 'number', 'boolean'].includes(typeof value);
    case 'date':
      return host.realm.isDate(value);
    case 'array':
      return Array.isArray(value);
    case 'bytes':
      return Array.isArray(value) && value.every((item) => typeof item === 'number');
    case 'object':
      return (
        typeof value === 'object' && value !== null && !Array.isArray(value) && !host.realm.isDate(value)
      );
    case 'number':
      return typeof value === 'number' && !Number.isNaN(value);
    default:
      return typeof value === kind;
  }
};

const typeName = (host: Host, value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (host.realm.isDate(value)) return 'Date';
  if (Array.isArray(value)) return value.every((item) => typeof item === 'number') ? 'number[]' : 'Object[]';
  return typeof value === 'function' ? 'Function' : 'Object';
};
