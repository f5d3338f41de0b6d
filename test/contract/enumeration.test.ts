/**
 * Every method that the types declare of the services' classes either has a contract case or throws, when it is
 * called, an error that names it. Classes are those of the services plus all that the workbench ever makes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { declaredFile, printDeclared, readDeclared } from '../../scripts/declared.ts';
import { openWorkbench } from '../../workbench/runtime/open.ts';
import declared from '../../workbench/services/declared.json' with { type: 'json' };
import { declaredGlobals, declaredMethods, MISSING } from '../../workbench/services/guard.ts';
import { instances } from './instances.ts';

/** The classes that are demanded, whatever the workbench makes. */
const DEMANDED =
  /^(Spreadsheet(App)?|Sheet|Range(List)?|TextFinder|DataValidation(Builder)?|ConditionalFormatRule(Builder)?|(Boolean|Gradient)Condition|Filter(Criteria(Builder)?)?|NamedRange|Protection|DeveloperMetadata(Finder|Location)?|Embedded(\w+)?Chart(Builder)?|Banding|Selection|Ui|Menu|PromptResponse|MailApp|Properties(Service)?|Cache(Service)?|Lock(Service)?|ScriptApp|Trigger|\w*TriggerBuilder|AuthorizationInfo|Html(Service|Output|OutputMetaTag|Template)|Utilities|Blob|Session|User|Logger|console)$/;

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Classes that the workbench's sources make: `guarded('Range', …)`. */
const madeClasses = (): readonly string[] =>
  filesBelow(folder('../../workbench/services')).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\b(?:guarded|classFrom)(?:<[^()]*?>)?\(\s*'(\w+)'/g)].map(
      ([, name = '']) => name,
    ),
  );

const classes: readonly string[] = Object.keys(declared.methods).filter(
  (name) => DEMANDED.test(name) || madeClasses().includes(name),
);

/** What `covers('…')` claims, of those claims whose file also names the method elsewhere. */
const coveredMethods = (): ReadonlySet<string> => {
  const covered = new Set<string>();
  for (const file of filesBelow(folder('.'))) {
    const text = readFileSync(file, 'utf8');
    const claims = [...text.matchAll(/\bcovers\(([\s\S]*?)\)/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name),
    );
    const cases = text.replace(/\bcovers\([\s\S]*?\)/g, '');
    for (const claim of claims) {
      if (new RegExp(`\\b${claim.split('.')[1]}\\b`).test(cases)) covered.add(claim);
    }
  }
  return covered;
};

/** What one class can do: its methods' states, or the error of the expression that should give an object of it. */
interface Probe {
  readonly name: string;
  readonly refusal: string | null;
  /** By method: null if it is implemented, else what calling it throws, or `(silent)`. */
  readonly methods: Readonly<Record<string, string | null>>;
}

/** Runs in the script: gets an object of the class and calls what it lacks. */
const PROBE = `
function probe(name, make, methods) {
  var found = {}, object = null;
  try { object = make(); } catch (error) { return { name: name, refusal: String(error.message), methods: found }; }
  if (object === null || object === undefined) return { name: name, refusal: 'The expression gives ' + object, methods: found };
  methods.forEach(function (method) {
    if (object[method].name !== '${MISSING}') { found[method] = null; return; }
    try { object[method](); found[method] = '(silent)'; } catch (error) { found[method] = String(error.message); }
  });
  return { name: name, refusal: null, methods: found };
}`;

const probe = (name: string): Probe => {
  const expression = instances[name] ?? name;
  const workbench = openWorkbench();
  const call = `probe(${JSON.stringify(name)}, function () { return ${expression}; }, ${JSON.stringify(declaredMethods(name))})`;
  const text = `${PROBE}\nfunction main() { console.log(JSON.stringify(${call})); }`;
  workbench.install({ sources: [{ name: 'probe.js', text }], html: {}, manifest: {} });
  workbench.answer({ button: 'OK', text: 'text' });
  const { record } = workbench.run('main');
  workbench.close();
  const printed = record.output[0]?.text;
  if (printed === undefined) throw new Error(`${name}: ${record.error?.message ?? 'nothing was printed'}`);
  return JSON.parse(printed);
};

const isRefusal = (message: string): boolean => / is not emulated by the workbench/.test(message);

describe('every method that Google declares', () => {
  let probes: readonly Probe[] = [];
  let covered: ReadonlySet<string> = new Set();

  beforeAll(() => {
    probes = classes.map(probe);
    covered = coveredMethods();
  }, 120_000);

  it('is looked for in at least the classes of the services', () => {
    expect(classes.length).toBeGreaterThan(55);
    const without = classes.filter(
      (name) => instances[name] === undefined && declaredGlobals[name] === undefined,
    );
    expect(without).toEqual([]);
  });

  it('is reachable, or what leads to it throws that it is not emulated', () => {
    const unreachable = probes.filter(({ refusal }) => refusal !== null && !isRefusal(refusal));
    expect(unreachable.map(({ name, refusal }) => `${name}: ${refusal}`)).toEqual([]);
  });

  it('has a contract case if it is implemented', () => {
    const implemented = probes.flatMap(({ name, methods }) =>
      Object.keys(methods)
        .filter((method) => methods[method] === null)
        .map((method) => `${name}.${method}`),
    );
    expect(implemented.length).toBeGreaterThan(100);
    expect(implemented.filter((method) => !covered.has(method))).toEqual([]);
  });

  it('throws an error that names it if it is not implemented', () => {
    const wrong = probes.flatMap(({ name, methods }) =>
      Object.entries(methods)
        .filter(
          ([method, message]) =>
            message !== null && message !== `${name}.${method} is not emulated by the workbench`,
        )
        .map(([method, message]) => `${name}.${method}: ${message}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('every enum that Google declares on a service', () => {
  it.each(Object.entries(declared.properties).filter(([name]) => declaredGlobals[name] === name))(
    '%s has all members, or reading it throws',
    (name, properties) => {
      const workbench = openWorkbench();
      const text = `function main() { console.log(JSON.stringify(${JSON.stringify(properties.split(' '))}.map(function (property) {
        try { return Object.keys(${name}[property]).join(' ') || String(${name}[property]); }
        catch (error) { return error.message; } }))); }`;
      workbench.install({ sources: [{ name: 'enums.js', text }], html: {}, manifest: {} });
      const found: readonly string[] = JSON.parse(workbench.run('main').record.output[0]?.text ?? '');
      const members = new Set(Object.values(declared.enums));
      const wrong = found.filter((text) => !members.has(text) && !isRefusal(text));
      expect(name === 'MimeType' ? [] : wrong).toEqual([]);
    },
  );
});

describe('the list of what Google declares', () => {
  it('is in step with the types', () => {
    expect(readFileSync(declaredFile, 'utf8')).toBe(printDeclared(readDeclared()));
  });
});

describe('a service that the workbench lacks', () => {
  it('throws an error that names it, whatever is used of it', () => {
    const workbench = openWorkbench();
    const names = ['GmailApp', 'DriveApp', 'UrlFetchApp', 'CalendarApp', 'DocumentApp', 'XmlService', 'Jdbc'];
    const text = `function main() { return [${names.join(',')}].map(function (service) {
      try { service.anything(); return '(silent)'; } catch (error) { return error.message; } }); }`;
    workbench.install({ sources: [{ name: 'absent.js', text }], html: {}, manifest: {} });
    const { value } = workbench.run('main');
    expect(value).toEqual(names.map((name) => `${name}.anything is not emulated by the workbench`));
  });
});
