import type { AnyNode, Node } from 'acorn';

export const isFunction = ({ type }: AnyNode): boolean =>
  type === 'ArrowFunctionExpression' || type === 'FunctionExpression' || type === 'FunctionDeclaration';

/** Of the properties of a node, which are nodes themselves. */
export const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
