/**
 * Expressions that compute a column row by row from others of its height: IF($A:$A="",,$P:$P-$Q:$Q). Where an edit has
 * changed a few rows of what such an expression reads, it is computed for those alone (rowMemo.ts). Whatever in it is not
 * row by row, a lookup or a sum, is a leaf, which is computed as a whole.
 */
import { registries } from '../load.ts';
import { compile } from './compile.ts';
import { elementwiseForms, elementwiseFunctions } from './elementwise.ts';
import type { CallNode, Leaf, Node } from './node.ts';
import { byRows } from './rowMemo.ts';
import type { Evaluate, Place, Scope } from './run.ts';

/** Undefined where it is none of the kind. */
export const rowLocal = (node: Node, place: Place): Evaluate | undefined => {
  if (!place.array || place.rows !== 'outside' || !isOperation(node, place.scope, [])) return undefined;
  const leaves: Leaf[] = [];
  const program = compile(split(node, place.scope, [], leaves), { ...place, rows: 'inside', scope: null });
  for (const leaf of leaves) leaf.evaluate = compile(leaf.node, { ...place, want: leaf.want });
  return leaves.length === 0 ? undefined : byRows(program);
};

interface Binding {
  readonly name: string;
  readonly value: Node;
}

const isOperation = (node: Node, scope: Scope | null, bindings: readonly Binding[]): boolean => {
  if (node.kind === 'unary') return true;
  if (node.kind === 'binary') return node.operator !== ':';
  if (node.kind !== 'call') return false;
  if (elementwiseForms.has(node.name)) return true;
  if (node.name === 'LET')
    return isLet(node) && isOperation(bodyOf(node), scope, [...bindings, ...bindingsOf(node)]);
  return elementwiseFunctions.has(node.name) && takesCells(node.name) && !isBound(node.name, scope, bindings);
};

const takesCells = (name: string): boolean =>
  registries.functionRegistry.content[name]?.args.every((arg) => !arg.acceptMatrix) ?? false;

const isLet = ({ args }: CallNode): boolean =>
  args.length >= 3 &&
  args.length % 2 === 1 &&
  args.every((arg, at) => at % 2 === 1 || at === args.length - 1 || arg.kind === 'name');

const bodyOf = ({ args }: CallNode): Node => args.at(-1) ?? { kind: 'omitted' };

const bindingsOf = ({ args }: CallNode): readonly Binding[] =>
  args.slice(0, -1).flatMap((name, at) => {
    const value = args[at + 1];
    return at % 2 === 0 && name.kind === 'name' && value ? [{ name: name.name.toLowerCase(), value }] : [];
  });

const isBound = (name: string, scope: Scope | null, bindings: readonly Binding[]): boolean => {
  const wanted = name.toLowerCase();
  if (bindings.some((binding) => binding.name === wanted)) return true;
  for (let at = scope; at; at = at.up) if (at.names.includes(wanted)) return true;
  return false;
};

/** The expression with its leaves taken out. */
const split = (node: Node, scope: Scope | null, bindings: readonly Binding[], leaves: Leaf[]): Node => {
  const inner = (one: Node): Node =>
    comparesPlaces(one) ? leafOf(one, bindings, leaves) : split(one, scope, bindings, leaves);
  if (isConstant(node)) return node;
  if (node.kind === 'name' && bindings.some(({ name }) => name === node.name.toLowerCase())) return node;
  if (!isOperation(node, scope, bindings)) return leafOf(node, bindings, leaves);
  switch (node.kind) {
    case 'unary':
      return { ...node, operand: inner(node.operand) };
    case 'binary':
      return { ...node, left: inner(node.left), right: inner(node.right) };
    case 'call':
      return node.name === 'LET'
        ? splitLet(node, scope, bindings, leaves)
        : { ...node, args: node.args.map(inner) };
    default:
      return node;
  }
};

/** ROW($A:$A)=1 says the same of a row wherever it has moved, though its number is another: it is a leaf of its own. */
const comparesPlaces = (node: Node): boolean =>
  node.kind === 'binary' && [node.left, node.right].some((one) => one.kind === 'call' && one.name === 'ROW');

const splitLet = (node: CallNode, scope: Scope | null, outer: readonly Binding[], leaves: Leaf[]): Node => {
  let bindings = outer;
  const args = node.args.map((arg, at) => {
    if (at === node.args.length - 1) return split(arg, scope, bindings, leaves);
    if (at % 2 === 0) return arg;
    const name = node.args[at - 1];
    const part = split(arg, scope, bindings, leaves);
    if (name?.kind === 'name') bindings = [...bindings, { name: name.name.toLowerCase(), value: arg }];
    return part;
  });
  return { ...node, args };
};

const isConstant = ({ kind }: Node): boolean =>
  kind === 'number' || kind === 'text' || kind === 'boolean' || kind === 'error' || kind === 'omitted';

/** A leaf that uses variables of a LET around it gets them with it. */
const leafOf = (node: Node, bindings: readonly Binding[], leaves: Leaf[]): Node => {
  const leaf: Leaf = { node: withBindings(node, bindings), want: 'any', evaluate: null };
  leaves.push(leaf);
  return { kind: 'slot', leaf };
};

const withBindings = (node: Node, bindings: readonly Binding[]): Node => {
  const names = new Set(namesIn(node));
  if (!bindings.some(({ name }) => names.has(name))) return node;
  const args = bindings.flatMap(({ name, value }): Node[] => [{ kind: 'name', name }, value]);
  return { kind: 'call', name: 'LET', args: [...args, node] };
};

const namesIn = (node: Node): readonly string[] => {
  switch (node.kind) {
    case 'name':
      return [node.name.toLowerCase()];
    case 'call':
      return [node.name.toLowerCase(), ...node.args.flatMap(namesIn)];
    case 'apply':
      return [node.callee, ...node.args].flatMap(namesIn);
    case 'unary':
      return namesIn(node.operand);
    case 'binary':
      return [node.left, node.right].flatMap(namesIn);
    case 'array':
      return node.rows.flat().flatMap(namesIn);
    default:
      return [];
  }
};
