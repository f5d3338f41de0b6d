import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/**
 * Modules whose code stands in `Parts.html`, by the part with which they are read: an execution that calls none of their
 * functions parses none of it. What is left of such a module in `Code.js` are the names of what it exports: functions,
 * requests, and of `src/google` what opens a port. Whatever it imports goes with it where nothing else needs it.
 */
export const parts: Readonly<Record<string, readonly string[]>> = {
  sale: [
    'src/requests/board.ts',
    'src/requests/quotes.ts',
    'src/requests/contracts.ts',
    'src/requests/approvals.ts',
    'src/requests/goals.ts',
    'src/requests/value.ts',
    'src/requests/mining.ts',
    'src/google/printer.ts',
  ],
  relations: [
    'src/requests/campaigns.ts',
    'src/requests/service.ts',
    'src/requests/loyalty.ts',
    'src/requests/sequences.ts',
    'src/requests/management.ts',
  ],
  hour: [
    'src/usecases/byTheHour.ts',
    'src/usecases/mail/sendDue.ts',
    'src/requests/mail.ts',
    'src/requests/reminders.ts',
  ],
  care: [
    'src/requests/import.ts',
    'src/requests/adopt.ts',
    'src/requests/clean.ts',
    'src/requests/safety.ts',
    'src/requests/segments.ts',
    'src/google/adoption.ts',
    'src/google/exports.ts',
    'src/google/survey.ts',
  ],
  setUp: [
    'src/requests/setUp.ts',
    'src/requests/firstRun.ts',
    'src/usecases/setUp.ts',
    'src/usecases/showInsight.ts',
  ],
  backup: ['src/google/snapshots.ts'],
  check: ['src/requests/check.ts'],
};

const partOf = new Map(
  Object.entries(parts).flatMap(([part, files]) => files.map((file) => [file, part] as const)),
);

/** What each part begins with: it gives what its modules export. */
export const partEntries: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(parts).map((part) => [part, `part:${part}`]),
);

const own = (path: string): string => relative(process.cwd(), path).replaceAll('\\', '/');

/** The module in which what reads the parts finds what `Code.js` gives them; see server.ts. */
export const codeNames = 'clientele:code';

/**
 * Bundles each part by itself, and puts in the place of its modules what reads the part when it is called.
 * @param stamp Stands in the code for the stamp of the build, which is known when all is built.
 */
export const besideTheCode = (stamp: string): Plugin => ({
  name: 'beside the code',
  setup: (build) => {
    build.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, resolveDir, namespace }) => {
      const file = own(join(resolveDir, path));
      return partOf.has(file) && namespace !== 'part'
        ? { path: file, namespace: 'stand-in', sideEffects: false }
        : null;
    });
    build.onResolve({ filter: /^part:/ }, ({ path }) => ({ path: path.slice(5), namespace: 'part' }));
    build.onResolve({ filter: /^clientele:parts$/ }, () => ({
      path: 'parts',
      namespace: 'reader',
      sideEffects: false,
    }));
    build.onResolve({ filter: new RegExp(`^${codeNames}$`) }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({
      contents: (parts[path] ?? []).map((file) => `export * from './${file}';`).join('\n'),
      resolveDir: process.cwd(),
    }));
    build.onLoad({ filter: /.*/, namespace: 'reader' }, () => ({
      contents: `import { code } from '${codeNames}';
        import { openParts } from './src/google/parts.ts';
        export const part = /* @__PURE__ */ openParts('${stamp}', () => code.own());`,
      resolveDir: process.cwd(),
    }));
    build.onLoad({ filter: /.*/, namespace: 'stand-in' }, async ({ path }) => ({
      contents: await standIn(path),
      resolveDir: process.cwd(),
    }));
  },
});

/** @throws where the module exports something else than functions and requests. */
const standIn = async (file: string): Promise<string> => {
  const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(file).href);
  const lines = Object.entries(module).map(([name, value]) => {
    const there = `part('${partOf.get(file)}').${name}`;
    if (typeof value === 'function') {
      const call = `${there}(...all)`;
      const opens = file.startsWith('src/google/');
      return `export const ${name} = (...all) => ${opens ? `portOf(() => ${call})` : call};`;
    }
    if (!areRequests(value))
      throw new Error(`${file}: ${name} is no function and holds no requests: see parts.ts`);
    return `export const ${name} = requestsOf(${JSON.stringify(Object.keys(value))}, () => ${there});`;
  });
  return `import { part } from 'clientele:parts';
    import { portOf, requestsOf } from './src/google/parts.ts';
    ${lines.join('\n')}`;
};

const areRequests = (value: unknown): value is Readonly<Record<string, object>> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (one) => typeof one === 'object' && one !== null && 'roles' in one && 'run' in one,
  );
