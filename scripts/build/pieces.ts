import { type Identifier, type ModuleDeclaration, type Program, parse } from 'acorn';

/** A file that the bundler has split off, taken apart. */
export interface Piece {
  /** What it takes of each other file: the name there, and its own for it. */
  readonly takes: Readonly<Record<string, readonly Renamed[]>>;
  /** What it gives: the name for others, and its own. */
  readonly gives: readonly Renamed[];
  /** Its code without these. */
  readonly code: string;
}

type Renamed = readonly [outside: string, inside: string];

/** @throws where the bundler writes an import or an export in a form that this file does not know. */
export const pieceOf = (text: string): Piece => {
  const takes: Record<string, Renamed[]> = {};
  const gives: Renamed[] = [];
  let code = '';
  for (const node of statementsOf(parse(text, { ecmaVersion: 2020, sourceType: 'module' }))) {
    if (node.type === 'ImportDeclaration') {
      const from = String(node.source.value);
      takes[from] ??= [];
      for (const one of node.specifiers) {
        if (one.type !== 'ImportSpecifier') throw unknown(text, node);
        takes[from].push([nameOf(one.imported), one.local.name]);
      }
    } else if (node.type === 'ExportNamedDeclaration') {
      if (node.source || node.declaration) throw unknown(text, node);
      for (const one of node.specifiers) gives.push([nameOf(one.exported), nameOf(one.local)]);
    } else if (/^(Import|Export)/.test(node.type)) throw unknown(text, node);
    else code += text.slice(node.start, node.end);
  }
  return { takes, gives, code };
};

type Statement = Program['body'][number] | ModuleDeclaration;

const statementsOf = ({ body }: Program): readonly Statement[] => body;

const nameOf = (node: Identifier | { readonly type: 'Literal'; readonly value?: unknown }): string =>
  node.type === 'Identifier' ? node.name : String(node.value);

const unknown = (text: string, { start, end }: Statement): Error =>
  new Error(`The bundler wrote “${text.slice(start, Math.min(end, start + 60))}”: teach it to pieces.ts`);

/**
 * The piece as the body of a function: of `given`, by `Code.js`, and `pieces`, what the pieces give from which it
 * takes, in their order.
 * @param ownName Under which name `Code.js` gives what a file of its own calls so; null where the file is none of it.
 * @param place Of another piece in `pieces`.
 */
export const bodyOf = (
  { takes, gives, code }: Piece,
  ownName: (file: string, name: string) => string | null,
  place: (file: string) => number,
): string => {
  const fromOwn: string[] = [];
  const others: string[] = [];
  for (const [file, names] of Object.entries(takes)) {
    const here = names.map(([outside, inside]) => [ownName(file, outside), outside, inside] as const);
    const foreign: string[] = [];
    for (const [given, outside, inside] of here)
      if (given === null) foreign.push(`${outside}:${inside}`);
      else fromOwn.push(`${given}:${inside}`);
    if (foreign.length > 0) others.push(`{${foreign.join()}}=pieces[${place(file)}]`);
  }
  const taken = [...(fromOwn.length > 0 ? [`{${fromOwn.join()}}=given`] : []), ...others];
  const given = gives.map(([outside, inside]) => `${outside}:${inside}`).join();
  return `${taken.length > 0 ? `var ${taken.join()};` : ''}${code}return{${given}}`;
};
