/** The script project as the runtime keeps it: inspected once, compiled once, evaluated for every execution. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import vm from 'node:vm';
import type { Project } from '../control.ts';
import { declaredGlobals } from '../services/guard.ts';
import { inspectSource } from './inspectSource.ts';
import { type KeptRealms, keptRealms } from './keptRealm.ts';

export interface Compiled {
  readonly project: Project;
  /** Top-level functions by name, in order of declaration. */
  readonly functions: readonly string[];
  readonly scripts: readonly vm.Script[];
  /** Where the project is evaluated, if not in a world of its own each time. */
  readonly kept: KeptRealms | null;
  /** File names that stack traces show. */
  readonly files: ReadonlySet<string>;
  /** Google's message if it refuses to parse the project. */
  readonly refusal: string | null;
}

export const emptyProject: Project = { sources: [], html: {}, manifest: {} };

/** A file's name as Google shows it, without its ending. */
const shownName = (name: string): string => name.replace(/\.(gs|js)$/, '');

/** The project as it was compiled before, in whichever workbench. */
export const compileProject = (project: Project): Compiled => {
  const known = compiled.get(project);
  if (known) return known;
  const made = compile(project);
  compiled.set(project, made);
  return made;
};

const compiled = new WeakMap<Project, Compiled>();

const compile = (project: Project): Compiled => {
  const inspected = project.sources.map(({ name, text }) => inspectSource(text, shownName(name)));
  const refusal = inspected.find((source) => source.refusal)?.refusal?.message ?? null;
  const scripts = () =>
    project.sources.map(({ name, text }) => new vm.Script(text, { filename: shownName(name) }));
  const isKept = project.realm === 'kept' && project.sources.length === 1;
  return {
    project,
    functions: [...new Set(inspected.flatMap(({ functions }) => functions))],
    scripts: refusal === null && !isKept ? scripts() : [],
    kept: refusal === null && isKept ? keptRealmsOf(project) : null,
    files: new Set(project.sources.map(({ name }) => shownName(name))),
    refusal,
  };
};

const keptRealmsOf = ({ sources: [source], builtIns = 'es2020' }: Project): KeptRealms =>
  keptRealms({
    name: shownName(source?.name ?? ''),
    text: source?.text ?? '',
    builtIns,
    services: Object.keys(declaredGlobals),
  });

/** Whether `google.script.run` and menus may name the function: at top level and not private by a trailing `_`. */
export const isPublic = (name: string): boolean => !name.endsWith('_');

const sourceEnding = /\.(gs|js)$/;

/**
 * Reads a project from a folder as clasp would push it (its `.js`/`.gs` files by name, `.html` files and
 * `appsscript.json`), or from one source file.
 */
export const readProject = (...paths: readonly string[]): Project => {
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
  const text = (file: string) => readFileSync(file, 'utf8');
  const isHtml = (file: string) => file.endsWith('.html');
  const manifest = files.find((file) => basename(file) === 'appsscript.json' && existsSync(file));
  const sources = files.filter((file) => sourceEnding.test(file) || (paths.includes(file) && !isHtml(file)));
  return {
    sources: sources
      .filter((file) => file !== manifest)
      .map((file) => ({ name: basename(file), text: text(file) })),
    html: Object.fromEntries(files.filter(isHtml).map((file) => [basename(file, '.html'), text(file)])),
    manifest: manifest === undefined ? {} : JSON.parse(text(manifest)),
  };
};
