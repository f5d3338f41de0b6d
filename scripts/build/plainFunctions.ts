import { type AnyNode, type ArrowFunctionExpression, parse } from 'acorn';
import { isFunction, isNode } from './syntax.ts';

/** Shorter ones gain less than the word `function` costs. */
const worthwhile = 25;

/**
 * The script with `function (a) {…}` in the place of `(a) => {…}` and `(a) => …` where a module's own functions are
 * defined, one level inside the script's function. V8 parses them in two thirds of the time when a script is first seen,
 * and every execution sees it for the first time. Short functions stay arrows.
 * @param least Characters of a body that make it worth while.
 */
export const plainFunctions = (code: string, least = worthwhile): string => {
  const arrows = arrowsAt(1, parse(code, { ecmaVersion: 2020 }), 0)
    .filter((arrow) => !arrow.async && arrow.body.end - arrow.body.start >= least && !readsItsPlace(arrow))
    .sort((one, other) => one.start - other.start);
  const pieces = arrows.map(
    (arrow, index) => code.slice(arrows[index - 1]?.end ?? 0, arrow.start) + plain(code, arrow),
  );
  return pieces.join('') + code.slice(arrows.at(-1)?.end ?? 0);
};

const plain = (code: string, { start, end, body }: ArrowFunctionExpression): string => {
  const at = code.lastIndexOf('=>', body.start);
  const [head, rest] = [code.slice(start, at).trim(), code.slice(at + 2, end).trim()];
  const parameters = head.startsWith('(') ? head : `(${head})`;
  const said = `{return${/^[\w$]/.test(rest) ? ' ' : ''}${rest}}`;
  return `function${parameters}${body.type === 'BlockStatement' ? rest : said}`;
};

/** The arrow functions that stand `depth` functions deep. */
const arrowsAt = (depth: number, node: AnyNode, here: number): readonly ArrowFunctionExpression[] => {
  if (here === depth && node.type === 'ArrowFunctionExpression') return [node];
  if (here > depth) return [];
  return partsOf(node).flatMap((part) => arrowsAt(depth, part, isFunction(node) ? here + 1 : here));
};

/** Whether it says `this` or `arguments`, which mean something else in a plain function. */
const readsItsPlace = (node: AnyNode): boolean => {
  if (node.type === 'ThisExpression' || node.type === 'Super' || node.type === 'MetaProperty') return true;
  if (node.type === 'Identifier') return node.name === 'arguments';
  if (node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration') return false;
  return partsOf(node).some(readsItsPlace);
};

const partsOf = (node: AnyNode): readonly AnyNode[] => Object.values(node).flat().filter(isNode);
