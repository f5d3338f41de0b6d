/** Reads a script source as Google's parser would: what it refuses, and which functions stand at top level. */
import { type Node, parse } from 'acorn';

export interface Inspected {
  /** Names of top-level `function name()` declarations, in order: menus, triggers and calls see these alone. */
  readonly functions: readonly string[];
  /** The message and line with which Google refuses to save or run the source; null when it parses. */
  readonly refusal: { readonly message: string; readonly line: number } | null;
}

interface Loose extends Node {
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const children = (node: Loose): Loose[] => Object.values(node).flat().filter(isNode);

/** `#private` members, `static` fields and `static` blocks parse in Node and fail on Google. */
const isRefused = (node: Loose): boolean =>
  node.type === 'PrivateIdentifier' ||
  node.type === 'StaticBlock' ||
  (node.type === 'PropertyDefinition' && node.static === true);

const firstRefused = (root: Loose): Loose | null => {
  const open: Loose[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isRefused(node)) return node;
    open.push(...children(node).reverse());
  }
  return null;
};

const mayHoldClassFields = (text: string): boolean => /\bstatic\b|#/.test(text);

const refusalOf = (root: Node, text: string, name: string): Inspected['refusal'] => {
  const refused = mayHoldClassFields(text) && isNode(root) ? firstRefused(root) : null;
  if (!refused) return null;
  const line = text.slice(0, refused.start).split('\n').length;
  const token =
    refused.type === 'PrivateIdentifier' ? '#' : text.slice(refused.start, refused.end).slice(0, 40);
  return {
    message: `Syntax error: SyntaxError: Unexpected token ${token} line: ${line} file: ${name}`,
    line,
  };
};

const parseRefusal = (error: unknown, name: string): NonNullable<Inspected['refusal']> => {
  const line = error instanceof Error && 'loc' in error && isLocation(error.loc) ? error.loc.line : 1;
  const said = error instanceof Error ? error.message.replace(/ \(\d+:\d+\)$/, '') : String(error);
  return { message: `Syntax error: SyntaxError: ${said} line: ${line} file: ${name}`, line };
};

const isLocation = (value: unknown): value is { readonly line: number } =>
  typeof value === 'object' && value !== null && 'line' in value && typeof value.line === 'number';

/** Inspects one source; `name` is its file's name as Google shows it (without ending). */
export const inspectSource = (text: string, name: string): Inspected => {
  const known = latest.get(name)?.find((one) => one.text === text);
  const read = known ?? { text, inspected: inspect(text, name) };
  const others = latest.get(name)?.filter((one) => one !== known) ?? [];
  latest.set(name, [read, ...others].slice(0, KEPT_TEXTS));
  return read.inspected;
};

interface Read {
  readonly text: string;
  readonly inspected: Inspected;
}

/**
 * The last texts of each file: a workbench that is opened again has the same project, or changes between two, and
 * parsing takes its time.
 */
const latest = new Map<string, readonly Read[]>();
const KEPT_TEXTS = 3;

const inspect = (text: string, name: string): Inspected => {
  try {
    const program = parse(text, {
      ecmaVersion: 'latest',
      sourceType: 'script',
      allowReturnOutsideFunction: false,
    });
    const functions = program.body.flatMap((node) =>
      node.type === 'FunctionDeclaration' ? [node.id.name] : [],
    );
    return { functions, refusal: refusalOf(program, text, name) };
  } catch (error) {
    return { functions: [], refusal: parseRefusal(error, name) };
  }
};
