import { type Program, parse } from 'acorn';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildServer, exportsOf } from '../../../scripts/build/server.ts';

let code = '';
let program: Program;

beforeAll(async () => {
  code = await buildServer();
  program = parse(code, { ecmaVersion: 2020, sourceType: 'script' });
}, 60_000);

const topLevelNames = (): string[] =>
  program.body.flatMap((node) => {
    if (node.type === 'FunctionDeclaration') return [node.id.name];
    if (node.type !== 'VariableDeclaration') return [];
    return node.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
  });

describe('Code.js', () => {
  test('parses as a script of ES2020, without private or static fields', () => {
    expect(program.type).toBe('Program');
    expect(code).not.toMatch(/\bstatic\s+[\w#]+\s*=/);
  });

  test('has exactly the functions that main.ts lists, and one variable that nobody outside can call', async () => {
    const names = topLevelNames();
    expect(names.filter((name) => !name.endsWith('_')).sort()).toEqual(
      [...(await exportsOf('src/main.ts'))].sort(),
    );
    expect(names.filter((name) => name.endsWith('_'))).toEqual(['Clientele_']);
  });

  test('stays under 641 kB: every execution parses it', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(641_000);
  });
});
