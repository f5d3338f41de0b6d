/**
 * Rules for what `google.script.run` takes: primitives, null, plain objects and arrays of them, or a form element.
 * Source: https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values
 */
type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

const illegal = (path: string): TypeError =>
  new TypeError(`Failed due to illegal value in property: ${path}`);

const isPlainObject = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

/** The fields of a form by name; several of one name make an array, as on Google. */
const formFields = (form: HTMLFormElement): Record<string, Plain> => {
  const fields: Record<string, Plain> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') {
      throw new Error(
        `The form's file "${name}" is not emulated by the workbench: read it and pass its text.`,
      );
    }
    const before = fields[name];
    if (before === undefined) fields[name] = value;
    else fields[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return fields;
};

const plain = (value: unknown, path: string, parents: readonly unknown[]): Plain => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || parents.includes(value)) throw illegal(path);
  const inside = [...parents, value];
  if (Array.isArray(value)) return value.map((item, index) => plain(item, `${path}.${index}`, inside));
  if (value instanceof HTMLFormElement) return formFields(value);
  if (!isPlainObject(value)) throw illegal(path);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, plain(item, `${path}.${key}`, inside)]),
  );
};

/** The arguments as they travel. Throws as Google's client does where one cannot. */
export const argumentsOf = (args: readonly unknown[]): readonly Plain[] =>
  args.map((value, index) => plain(value, String(index), []));
