/** What may stand beside the code, and how it is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { beforeAll, describe, expect, test } from 'vitest';
import { parts } from '../../../scripts/build/parts.ts';
import { buildServer, type Server, sharesOfServer } from '../../../scripts/build/server.ts';
import { piecesIn } from './piecesIn.ts';

let server: Server;
let shares: Awaited<ReturnType<typeof sharesOfServer>>;
beforeAll(async () => {
  [server, shares] = await Promise.all([buildServer(), sharesOfServer()]);
}, 60_000);

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name))
  .filter((name) => name.endsWith('.ts'));

const naming = (pattern: RegExp): readonly string[] =>
  sources.filter((file) =>
    pattern.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
  );

describe('The parts of the code', () => {
  test('are few, and each module is of one', () => {
    const modules = Object.values(parts).flat();
    expect(Object.keys(parts).length).toBeLessThanOrEqual(7);
    expect(new Set(modules).size).toBe(modules.length);
  });

  test('none of their modules has its code in Code.js', () => {
    const inCode = Object.values(parts)
      .flat()
      .filter((file) => file in shares.code || !(file in shares.parts));
    expect(inCode).toEqual([]);
  });

  test('what saves, finishes and takes back stands in Code.js: it hangs on no second file', () => {
    const kept = sources.filter(
      (file) =>
        /^src\/google\/(store|archive)\//.test(file) ||
        /^src\/usecases\/(carryOut|finishOpen|applyDeeds|withdraw|journal|undoIntents)\.ts$/.test(file),
    );
    expect(kept.length).toBeGreaterThan(30);
    expect(kept.filter((file) => file in shares.parts)).toEqual([]);
  });

  test('are of ES2020, each piece with a name of its own', () => {
    const pieces = piecesIn(server.parts);
    expect(pieces.size).toBe(server.parts.split('\n').length - 3);
    expect([...pieces.keys()]).toEqual(expect.arrayContaining(Object.keys(parts)));
    for (const [name, code] of pieces)
      expect(() => parse(code, { ecmaVersion: 2020, sourceType: 'script' }), name).not.toThrow();
  });

  test('stand in the file as text in which no sign can be taken for markup', () => {
    expect(server.parts).not.toMatch(/[<>&]/);
  });

  test('are of the build whose Code.js reads them', () => {
    const [mark = ''] = server.parts.split('\n');
    expect(mark).toMatch(/^[0-9a-f]{16}$/);
    expect(server.code.split(mark)).toHaveLength(2);
  });

  test('are alone evaluated from text, in one place: nothing that anybody typed ever is', () => {
    expect(naming(/\bFunction\s*\(|\beval\s*\(/)).toEqual(['src/google/parts.ts']);
    const constructors = (code: string): number => code.match(/\b(?:Function|eval)\s*\(/g)?.length ?? 0;
    expect(constructors(server.code)).toBe(1);
    expect([...piecesIn(server.parts).values()].map(constructors).filter((count) => count > 0)).toEqual([]);
  });

  test('take values that stay: no module gives a variable that changes', () => {
    const changing = Object.keys({ ...shares.code, ...shares.parts })
      .filter((path) => /\.(?:ts|m?js)$/.test(path) && !path.includes(':'))
      .filter((path) => /^export (?:let|var) /m.test(readFileSync(path, 'utf8')));
    expect(changing).toEqual([]);
  });
});
