/** What a script of ES2020 names that is not its own: for tests of what the bundle asks of where it runs. */
import { type AnyNode, parse } from 'acorn';
import { isFunction, isNode } from '../../../scripts/build/syntax.ts';

interface Names {
  /** Names of globals that the script uses without having asked by `typeof` whether they are there. */
  readonly globals: readonly string[];
  /** What it takes of each global, `MailApp.sendEmail`. */
  readonly members: ReadonlySet<string>;
  /** The name of every method that it calls on whatever value. */
  readonly called: ReadonlySet<string>;
}

/** @throws SyntaxError where the code is no script of ES2020: a private or static field, a later operator. */
export const namesIn = (code: string): Names => {
  const declared = new Set<string>();
  const asked = new Set<string>();
  const used = new Set<string>();
  const members = new Set<string>();
  const called = new Set<string>();
  const visit = (node: AnyNode, parent: AnyNode | null, key: string): void => {
    if (node.type === 'Identifier' && isReference(parent, key)) {
      used.add(node.name);
      if (parent?.type === 'UnaryExpression' && parent.operator === 'typeof') asked.add(node.name);
    }
    for (const pattern of declaredBy(node)) for (const name of namesOf(pattern)) declared.add(name);
    if (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier') {
      if (node.object.type === 'Identifier') members.add(`${node.object.name}.${node.property.name}`);
      if (parent?.type === 'CallExpression' && key === 'callee') called.add(node.property.name);
    }
    for (const [name, value] of Object.entries(node))
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node, name);
  };
  visit(parse(code, { ecmaVersion: 2020, sourceType: 'script' }), null, '');
  const globals = [...used].filter((name) => !declared.has(name) && !asked.has(name));
  return { globals: globals.sort(), members, called };
};

const isReference = (parent: AnyNode | null, key: string): boolean => {
  if (parent?.type === 'MemberExpression') return key !== 'property' || parent.computed;
  if (parent?.type === 'Property' || parent?.type === 'MethodDefinition')
    return key !== 'key' || parent.computed;
  return true;
};

const declaredBy = (node: AnyNode): readonly (AnyNode | null | undefined)[] => {
  if (node.type === 'VariableDeclarator') return [node.id];
  if (node.type === 'CatchClause') return [node.param];
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') return [node.id];
  if (!isFunction(node) || !('params' in node)) return [];
  return ['id' in node ? node.id : null, ...node.params];
};

const namesOf = (pattern: AnyNode | null | undefined): readonly string[] => {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => namesOf(one.type === 'Property' ? one.value : one.argument));
    case 'ArrayPattern':
      return pattern.elements.flatMap(namesOf);
    case 'AssignmentPattern':
      return namesOf(pattern.left);
    case 'RestElement':
      return namesOf(pattern.argument);
    default:
      return [];
  }
};
