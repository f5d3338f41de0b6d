import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { mine } from '../../../scripts/mine/mine.ts';

const folder = mkdtempSync(join(tmpdir(), 'mine-'));
afterAll(() => rmSync(folder, { recursive: true }));

const aFile = (text: string | Uint8Array, name = 'calls.csv'): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const run = (...args: readonly string[]) => {
  let [out, err] = ['', ''];
  const status = mine(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { status, out, err };
};

/** 400 rows: who is called in March, or is 60 or older, says yes. */
const rows = Array.from({ length: 400 }, (_, row) => {
  const [month, age] = [['jan', 'mar', 'may'][row % 3] ?? '', 20 + ((row * 7) % 60)];
  const yes = (row * 13) % 10 < (month === 'mar' || age >= 60 ? 8 : 1);
  return [`"Ann ""${row}"", Ltd"`, month, age, yes ? 'yes' : 'no'];
});
const text = (separator: string): string =>
  [['name', 'month', 'age', 'said yes'], ...rows].map((row) => row.join(separator)).join('\n');

describe('npm run mine', () => {
  test('prints one JSON object and nothing else, within ten seconds on the bank file', () => {
    const out = execFileSync(
      'npm',
      [
        'run',
        '-s',
        'mine',
        '--',
        'test/fixtures/bank/bank-quarter.csv',
        '--target',
        'y',
        '--exclude',
        'duration',
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const found = JSON.parse(out);
    expect(Object.keys(found)).toEqual([
      'rows',
      'auc',
      'lift10',
      'treeAuc',
      'seconds',
      'warnings',
      'leaves',
      'points',
    ]);
    expect(found.rows).toBe(11_302);
    expect(found.auc).toBeGreaterThanOrEqual(0.75);
    expect(found.lift10).toBeGreaterThanOrEqual(3.8);
    expect(found.treeAuc).toBeGreaterThanOrEqual(0.68);
    expect(found.seconds).toBeLessThanOrEqual(10);
    expect(found.warnings).toEqual([]);
    expect(found.leaves[0].rule).toBe('poutcome is success');
    expect(found.leaves[0].probability).toBeGreaterThan(0.5);
    expect(found.points.every((entry: object) => Object.keys(entry).join() === 'column,from,points')).toBe(
      true,
    );
  }, 60_000);

  test.each([',', ';', '\t'])('reads quoted text separated by %j', (separator) => {
    const { status, out, err } = run(aFile(text(separator)), '--target', 'said yes');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const found = JSON.parse(out);
    expect(found.rows).toBe(400);
    expect(found.leaves.map(({ rule }: { rule: string }) => rule)).toContainEqual(
      expect.stringMatching(/\bmonth is mar$/),
    );
    expect(found.points).toContainEqual({ column: 'month', from: 'mar', points: expect.any(Number) });
    expect(found.points).toContainEqual({ column: 'month', from: null, points: expect.any(Number) });
    expect(found.points).toContainEqual({ column: 'month', from: '*', points: expect.any(Number) });
  });

  test('the outcome that is meant can be told: the shares turn round', () => {
    const [yes, no] = ['yes', 'no'].map((value) =>
      JSON.parse(run(aFile(text(',')), '--target', 'said yes', '--positive', value).out),
    );
    const kept = (found: { leaves: { count: number }[] }): number =>
      found.leaves.reduce((sum, { count }) => sum + count, 0);
    const share = (found: { leaves: { probability: number; count: number }[] }): number =>
      found.leaves.reduce((sum, { probability, count }) => sum + probability * count, 0) / kept(found);
    // Each outcome shuffles its own rows into the fifth that is kept aside.
    expect(share(yes) + share(no)).toBeCloseTo(1, 1);
  });

  test('a column that knows too much is warned of by its name', () => {
    const leaky = text(',')
      .split('\n')
      .map((line, row) => `${line},${row === 0 ? 'paid' : line.endsWith('yes') ? '9.5' : '0'}`)
      .join('\n');
    const { out } = run(aFile(leaky), '--target', 'said yes');
    expect(JSON.parse(out).warnings).toEqual([expect.stringMatching(/^paid: .*AUC of 1\.00/)]);
    const without = run(aFile(leaky), '--target', 'said yes', '--exclude', 'paid, name');
    expect(JSON.parse(without.out).warnings).toEqual([]);
  });

  test.each([
    [['--target', 'bought'], /There is no column bought/],
    [['--target', 'said yes', '--exclude', 'age,weight'], /There is no column weight/],
    [['--target', 'month'], /month must hold two outcomes; it holds jan, mar, may/],
    [[], /--target/],
    [['--target', 'age', '--seed', 'x'], /--seed/],
    [['--target', 'age', '--limit', '3'], /--limit/],
  ])('%j is refused in a sentence on standard error, with status 1', (args, sentence) => {
    const { status, out, err } = run(aFile(text(',')), ...args);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(sentence);
  });

  test('too little data is refused with its counts', () => {
    const few = text(',').split('\n').slice(0, 101).join('\n');
    expect(run(aFile(few), '--target', 'said yes')).toMatchObject({
      status: 1,
      err: expect.stringMatching(/Too little to learn from: 100 rows, \d+ of the rarer outcome/),
    });
  });

  test.each([
    [aFile('', 'empty.csv'), /holds no rows/],
    [aFile('a,b,a\n1,2,3\n', 'twice.csv'), /two columns a/],
    [aFile('a,b\n1,2,3\n', 'long.csv'), /line 2: more cells/],
    [aFile('a,b\n1,"2\n', 'open.csv'), /line 2: a quoted field/],
    [aFile(Uint8Array.from([0x61, 0x2c, 0xff, 0x0a]), 'latin.csv'), /cannot be read/],
    [join(folder, 'none.csv'), /none\.csv cannot be read/],
  ])('%s is refused in a sentence', (file, sentence) => {
    const { status, out, err } = run(file, '--target', 'b');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(sentence);
  });

  test('--help tells how', () => {
    expect(run('--help')).toMatchObject({ status: 0, out: expect.stringContaining('--target') });
  });
});
