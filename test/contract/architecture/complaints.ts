import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { type Edits, edited } from './aCopy.ts';

/** What the compiler says of some files of src and the sidebar where lines are added to others. Nothing is written. */
export const complaints = (files: readonly string[], edits: Edits): Readonly<Record<string, string>> => {
  const { config } = ts.readConfigFile('src/tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, 'src');
  const host = ts.createCompilerHost(options);
  const changed = new Map(
    Object.entries(edits).map(([file, some]) => [
      resolve(file),
      edited(file, readFileSync(file, 'utf8'), some),
    ]),
  );
  const { readFile } = host;
  host.readFile = (path) => changed.get(path) ?? readFile(path);
  const program = ts.createProgram(
    files.map((file) => resolve(file)),
    { ...options, noEmit: true, incremental: false },
    host,
  );
  return Object.fromEntries(
    files.flatMap((file) =>
      program
        .getSemanticDiagnostics(program.getSourceFile(resolve(file)))
        .map(({ messageText }) => [file, ts.flattenDiagnosticMessageText(messageText, ' ')]),
    ),
  );
};
