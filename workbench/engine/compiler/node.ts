import type { Evaluate, Want } from './run.ts';

/** A formula as a tree. `index` of a literal or reference is its place among its kind in the formula. */
export type Node =
  | { readonly kind: 'number'; readonly index: number }
  /** Adjacent string tokens: `"a""b"` is the two strings a and b with a quote between. */
  | { readonly kind: 'text'; readonly index: number; readonly parts: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'cell'; readonly index: number }
  | { readonly kind: 'range'; readonly index: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'omitted' }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'apply'; readonly callee: Node; readonly args: readonly Node[] }
  | { readonly kind: 'unary'; readonly operator: '+' | '-' | '%'; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Node[])[] }
  /** Where a leaf was taken out; see rowLocal.ts. */
  | { readonly kind: 'slot'; readonly leaf: Leaf };

export interface Leaf {
  readonly node: Node;
  /** What the place wants of it. */
  want: Want;
  evaluate: Evaluate | null;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=' | ':';

export type CallNode = Extract<Node, { kind: 'call' }>;

/** Nodes of a body, as the limit on lambdas counts them. */
export const nodeCount = (node: Node): number => {
  switch (node.kind) {
    case 'call':
      return 1 + sum(node.args);
    case 'apply':
      return 1 + nodeCount(node.callee) + sum(node.args);
    case 'unary':
      return 1 + nodeCount(node.operand);
    case 'binary':
      return 1 + nodeCount(node.left) + nodeCount(node.right);
    case 'array':
      return 1 + node.rows.reduce((total, row) => total + sum(row), 0);
    default:
      return 1;
  }
};

const sum = (nodes: readonly Node[]): number => nodes.reduce((total, node) => total + nodeCount(node), 0);
