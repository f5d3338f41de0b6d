import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { useCases } from '../../../bench/useCases/all.ts';
import { exportsOf } from '../../../scripts/build/server.ts';
import { requests } from '../../../src/requests/all.ts';

const measured = new Set(useCases.map(({ of }) => of));

/** Rows of the table of use cases in the document: what is done, and the request or function. */
const [, written = ''] =
  /<!-- use cases: begin -->\n(.*?)<!-- use cases: end -->/s.exec(
    readFileSync('docs/performance.md', 'utf8'),
  ) ?? [];
const listed = written
  .split('\n')
  .slice(2)
  .filter((line) => line !== '')
  .map((line) =>
    line
      .split('|')
      .slice(1, 3)
      .map((cell) => cell.trim()),
  );

describe('The bench’s table of use cases', () => {
  test('measures every request and every top-level function, and nothing that is neither', async () => {
    // `clientele` is the door by which requests come.
    const functions = (await exportsOf('src/main.ts')).filter((name) => name !== 'clientele');
    expect([...measured].sort()).toEqual([...Object.keys(requests), ...functions].sort());
  });

  test('calls no two rows the same', () => {
    const names = useCases.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('stands in docs/performance.md row by row: run npm run bench -- --markdown "use cases"', () => {
    expect(listed).toEqual(useCases.map(({ name, of }) => [name, `\`${of}\``]));
  });
});
