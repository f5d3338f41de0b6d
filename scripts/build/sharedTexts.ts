import { type AnyNode, parse } from 'acorn';
import { isFunction, isNode } from './syntax.ts';

/** Signs of a name made here: there are more of two signs than texts. */
const nameLength = 2;

/** Words of the language: no names. */
const reserved = ['do', 'if', 'in', 'for', 'let', 'new', 'try', 'var'];

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The script with a variable in the place of a text that its functions say often, where that is shorter. Texts that are
 * said once, when the script is evaluated, stay: a literal of constants is made faster than one that asks for variables.
 */
export const sharedTexts = (code: string): string => {
  const names = freeNames(code);
  const shared = [...placesIn(code)]
    .filter(([text, { length }]) => gain(text, length) > 0)
    .map(([text, places]) => ({ text, places, name: names.next().value ?? text }));
  if (shared.length === 0) return code;
  // Where the script's function begins.
  const begin = code.indexOf('{', code.indexOf('=>')) + 1;
  const defined = `var ${shared.map(({ text, name }) => `${name}=${text}`).join()};`;
  const edits = shared.flatMap(({ name, places }) => places.map((place) => ({ ...place, name })));
  return `${code.slice(0, begin)}${defined}${replaced(code, begin, edits)}`;
};

const placesIn = (code: string): ReadonlyMap<string, readonly Place[]> => {
  const places = new Map<string, Place[]>();
  collect(parse(code, { ecmaVersion: 2020 }), 0, (text, place) =>
    places.set(text, [...(places.get(text) ?? []), place]),
  );
  return places;
};

/** The code from `begin` on with names at these places, apart from words beside them: `case"a"` needs no blank. */
const replaced = (
  code: string,
  begin: number,
  edits: readonly (Place & { readonly name: string })[],
): string => {
  const inOrder = [...edits].sort((one, other) => one.start - other.start);
  const pieces = inOrder.map(({ start, end, name }, index) => {
    const before = code.slice(inOrder[index - 1]?.end ?? begin, start);
    return `${before}${/[\w$]$/.test(before) ? ' ' : ''}${name}${/[\w$]/.test(code[end] ?? '') ? ' ' : ''}`;
  });
  return pieces.join('') + code.slice(inOrder.at(-1)?.end);
};

/** Bytes less, where a text stands so often. */
const gain = (text: string, count: number): number => {
  const size = Buffer.byteLength(text);
  return count * (size - nameLength) - (size + nameLength + 2);
};

const collect = (node: AnyNode, depth: number, found: (text: string, place: Place) => void): void => {
  for (const [key, part] of Object.entries(node)) {
    for (const one of [part].flat()) {
      if (!isNode(one) || (node.type === 'BinaryExpression' && asksForType(node))) continue;
      if (one.type === 'Literal' && typeof one.value === 'string') {
        const names = key === 'key' || node.type === 'ExpressionStatement' || depth < 2;
        if (!names) found(one.raw ?? '', one);
      } else collect(one, depth + (isFunction(one) ? 1 : 0), found);
    }
  }
};

/** V8 knows `typeof a == "number"` as one step. */
const asksForType = ({ left, right }: { left: AnyNode; right: AnyNode }): boolean =>
  [left, right].some((side) => side.type === 'UnaryExpression' && side.operator === 'typeof');

const signs = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_'];

/** Names of two and three signs that stand nowhere in the script, not even as properties. */
function* freeNames(code: string): Generator<string> {
  const taken = new Set([...reserved, ...(code.match(/[A-Za-z_$][\w$]*/g) ?? [])]);
  for (const ends of [signs, signs.flatMap((one) => signs.map((other) => one + other))])
    for (const first of signs) for (const rest of ends) if (!taken.has(first + rest)) yield first + rest;
}
