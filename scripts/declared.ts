/**
 * Writes `workbench/services/declared.json`: what `@types/google-apps-script` declares of the services that a
 * spreadsheet's script meets, so that the guard knows a missing method from a misspelt one.
 * Run it after a change of that package: `npx tsx scripts/declared.ts`.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Names are space-separated, so that the file stays one line a class. */
export interface Declared {
  /** Methods by class, for the namespaces that the workbench emulates. */
  readonly methods: Readonly<Record<string, string>>;
  /** Properties that are no methods by class: the enums on a service, mostly. */
  readonly properties: Readonly<Record<string, string>>;
  /** Members of each enum by `Namespace.Enum`, in the order of their ordinals. */
  readonly enums: Readonly<Record<string, string>>;
  /** The global variables and the class of each. */
  readonly globals: Readonly<Record<string, string>>;
}

/** Earlier namespaces win where two declare a class of one name (Spreadsheet.Range, Document.Range). */
const EMULATED = [
  'Spreadsheet',
  'Base',
  'Mail',
  'Properties',
  'Cache',
  'Lock',
  'Script',
  'HTML',
  'Utilities',
  'Charts',
];

/** Declared by the types as a value of the script's realm, not as a service's object. */
const NO_SERVICES = new Set(['Date', 'DateConstructor']);

const typesFolder = dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'));

/** Reads the package's declarations with the TypeScript compiler. */
export const readDeclared = (): Declared => {
  const files = readdirSync(typesFolder)
    .filter((name) => name.endsWith('.d.ts') && name !== 'index.d.ts')
    .map((name) => join(typesFolder, name));
  const program = ts.createProgram(files, { noLib: true, types: [] });
  const found = {
    methods: new Map<string, string>(),
    properties: new Map<string, string>(),
    enums: new Map<string, string>(),
    globals: new Map<string, string>(),
  };
  const checker = program.getTypeChecker();
  const spaces = namespacesOf(program);
  for (const namespace of EMULATED) {
    for (const statement of spaces.get(namespace) ?? []) {
      if (ts.isEnumDeclaration(statement)) addEnum(found.enums, namespace, statement);
      if (ts.isInterfaceDeclaration(statement)) addClass(found, statement, checker);
    }
  }
  for (const file of files) addGlobals(found, program.getSourceFile(file), checker);
  return {
    methods: sorted(found.methods),
    properties: sorted(found.properties),
    enums: sorted(found.enums),
    globals: sorted(found.globals),
  };
};

const sorted = (map: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Statements of each `GoogleAppsScript.<Namespace>`, over all files. */
const namespacesOf = (program: ts.Program): Map<string, ts.Statement[]> => {
  const spaces = new Map<string, ts.Statement[]>();
  const enter = (node: ts.Node): void => {
    if (!ts.isModuleDeclaration(node) || node.body === undefined || !ts.isModuleBlock(node.body)) return;
    const name = node.name.text;
    if (name === 'GoogleAppsScript') node.body.statements.forEach(enter);
    else spaces.set(name, [...(spaces.get(name) ?? []), ...node.body.statements]);
  };
  for (const file of program.getSourceFiles()) file.statements.forEach(enter);
  return spaces;
};

const addEnum = (enums: Map<string, string>, namespace: string, node: ts.EnumDeclaration): void => {
  enums.set(`${namespace}.${node.name.text}`, node.members.map((member) => member.name.getText()).join(' '));
};

/** The types call the class of `console` as the DOM does; its methods are named after the global. */
const className = (name: string): string => (name === 'Console' ? 'console' : name);

interface Found {
  readonly methods: Map<string, string>;
  readonly properties: Map<string, string>;
  readonly globals: Map<string, string>;
}

const addClass = (found: Found, node: ts.InterfaceDeclaration, checker: ts.TypeChecker): void => {
  const name = className(node.name.text);
  if (found.methods.has(name) || NO_SERVICES.has(name)) return;
  const members = checker.getTypeAtLocation(node).getProperties();
  const isMethod = (member: ts.Symbol) => (member.flags & ts.SymbolFlags.Method) !== 0;
  const names = (wanted: boolean) =>
    members
      .filter((member) => isMethod(member) === wanted)
      .map((member) => member.name)
      .sort()
      .join(' ');
  if (names(true) !== '') found.methods.set(name, names(true));
  if (names(false) !== '') found.properties.set(name, names(false));
};

/** `declare var X: GoogleAppsScript.Some.Class` and the classes that only globals have (`console`). */
const addGlobals = (found: Found, file: ts.SourceFile | undefined, checker: ts.TypeChecker): void => {
  for (const statement of file?.statements ?? []) {
    if (ts.isInterfaceDeclaration(statement)) addClass(found, statement, checker);
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, type } of statement.declarationList.declarations) {
      const global = name.getText();
      if (global !== 'Date2')
        found.globals.set(global, className(type?.getText().split('.').at(-1) ?? global));
    }
  }
};

export const declaredFile = fileURLToPath(new URL('../workbench/services/declared.json', import.meta.url));

export const printDeclared = (declared: Declared): string => `${JSON.stringify(declared, null, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(declaredFile, printDeclared(readDeclared()));
