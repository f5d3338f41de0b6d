import { asHtml } from './asHtml.ts';
import { parts } from './parts.ts';
import { bodyOf, pieceOf } from './pieces.ts';

/** What the bundler split off, by file: its text, and which other files it imports. */
export interface Split {
  readonly texts: ReadonlyMap<string, string>;
  readonly imports: ReadonlyMap<string, readonly string[]>;
}

export interface PartsFile {
  /** The lines of `Parts.html` without its stamps, as src/google/parts.ts reads them. */
  readonly lines: readonly string[];
  /** What `Code.js` gives to its pieces: the name under which it does, the file and the name there. */
  readonly given: readonly (readonly [as: string, file: string, name: string])[];
}

/** Lines before the first piece: the stamp and the index. */
const head = 2;

/** All that a file needs, itself included. */
export const reached = (from: string, imports: Split['imports']): ReadonlySet<string> => {
  const found = new Set<string>();
  const open = [from];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    open.push(...(imports.get(one) ?? []));
  }
  return found;
};

/**
 * What stands beside the code: each file that `Code.js` does not need becomes a piece.
 * @param polished Of a script that is one function which is called, what is smaller and quicker.
 */
export const partsFile = (
  { texts, imports }: Split,
  inCode: ReadonlySet<string>,
  polished: (script: string) => string,
): PartsFile => {
  const files = [...texts.keys()].filter((file) => !inCode.has(file));
  const given = new Map<string, readonly [as: string, file: string, name: string]>();
  const nameOf = (file: string, name: string): string | null => {
    if (!inCode.has(file)) return null;
    const key = `${file} ${name}`;
    const known = given.get(key) ?? [`$${given.size.toString(36)}`, file, name];
    given.set(key, known);
    return known[0];
  };
  const lines = files.map((file) => {
    const needs = (imports.get(file) ?? []).filter((other) => !inCode.has(other));
    const body = bodyOf(pieceOf(texts.get(file) ?? ''), nameOf, (other) => needs.indexOf(other));
    const places = needs.map((other) => files.indexOf(other) + head);
    return asHtml([namesOf(file, imports), places, asFunction(body, polished)]);
  });
  const begins = Object.keys(parts).map((part) => [part, files.indexOf(`./${part}.js`) + head]);
  return { lines: [asHtml(Object.fromEntries(begins)), ...lines], given: [...given.values()] };
};

/** The parts that need it: no two pieces are needed by the same ones. */
const namesOf = (file: string, imports: Split['imports']): string =>
  Object.keys(parts)
    .filter((part) => reached(`./${part}.js`, imports).has(file))
    .join('+');

const asFunction = (body: string, polished: (script: string) => string): string => {
  const script = polished(`var piece=((given,pieces)=>{${body}})();`);
  return script.slice(script.indexOf('{') + 1, script.lastIndexOf('}'));
};
