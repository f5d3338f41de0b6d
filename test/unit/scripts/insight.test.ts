import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insight } from '../../../scripts/insight/insight.ts';
import { chance } from '../domain/value/chance.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'insight-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Bought {
  readonly id: number;
  readonly day: Date;
  readonly amount: number;
}

/** 300 customers of the first half of 2021, seen to its end; some buy twice on a day. */
const purchases = ((): readonly Bought[] => {
  const luck = chance(11);
  return Array.from({ length: 300 }, (_, id) => id + 1).flatMap((id) => {
    const all: Bought[] = [];
    const weekly = luck.gamma(0.9) / 6;
    const leaving = luck.beta(0.8, 2.4);
    for (
      let day = Math.floor(luck.uniform() * 180);
      day < 365;
      day += Math.ceil(luck.exponential(weekly) * 7)
    ) {
      all.push({
        id,
        day: new Date(Date.UTC(2021, 0, 1 + day)),
        amount: Math.round(luck.gamma(3) * 700) / 100,
      });
      if (luck.uniform() < leaving) break;
    }
    return all;
  });
})();

const iso = ({ day }: Bought): string => day.toISOString().slice(0, 10);
const slashed = (one: Bought, order: readonly [number, number, number]): string => {
  const parts = iso(one).split('-');
  return order.map((index) => Number(parts[index])).join('/');
};

/** The status, and what was printed to each stream. */
const run = (content: string | Buffer, ...args: readonly string[]) => {
  const file = join(folder, 'purchases');
  writeFileSync(file, content);
  return runOn(file, ...args);
};
const runOn = (...args: readonly string[]) => {
  let [out, err] = ['', ''];
  const status = insight(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { status, out, err };
};

const csv = (
  line: (one: Bought) => readonly (string | number)[],
  header: readonly string[],
  by = ',',
): string => [header, ...purchases.map(line)].map((cells) => cells.join(by)).join('\n');
const plain = csv((one) => [one.id, iso(one), one.amount], ['id', 'date', 'amount']);
const named = ['--id', 'id', '--date', 'date'] as const;
const until = ['--until', '2021-12-31'] as const;
const wanted = { status: 0, err: '', out: expect.stringMatching(/^\{"customers":300,.*\}\n$/) };
/** What all ways of writing the same purchases must print. */
let known: string | null = null;
const reference = (): string => {
  known ??= run(plain, ...named, ...until).out;
  return known;
};

describe('npm run insight', () => {
  test('prints one object of customers, parameters and likelihood, and nothing else', () => {
    const found = run(plain, ...named, ...until);
    expect(found).toEqual(wanted);
    const printed: unknown = JSON.parse(found.out);
    expect(Object.keys(Object(printed))).toEqual(['customers', 'r', 'alpha', 'a', 'b', 'logLikelihood']);
  });

  test.each([
    [
      'semicolons, quotes and dd/mm/yyyy',
      csv(
        (one) => [`"${one.id}"`, slashed(one, [2, 1, 0]), `"${String(one.amount).replace('.', ',')}"`],
        ['id', 'date', 'amount'],
        ';',
      ),
    ],
    [
      'tabs and mm/dd/yyyy',
      csv((one) => [one.id, slashed(one, [1, 2, 0]), one.amount], ['id', 'date', 'amount'], '\t'),
    ],
    [
      'spaces and yyyymmdd',
      csv(
        (one) => [`  ${one.id} `, iso(one).replaceAll('-', ''), ` ${one.amount}`],
        [' id', 'date', 'amount'],
        ' ',
      ),
    ],
    [
      'a mark of UTF-8 and times',
      `\uFEFF${csv((one) => [one.id, `${iso(one)} 08:26`, one.amount], ['id', 'date', 'amount'])}`,
    ],
    ['UTF-16', Buffer.from(`\uFEFF${plain}`, 'utf16le')],
    ['a title above the header', `Purchases of 2021\n\n${plain}`],
    ['names in capitals', plain.replace('id,date', 'ID,Date')],
  ])('reads %s', (_, content) => {
    expect(run(content, ...named, '--amount', 'amount', ...until).out).toBe(reference());
  });

  test.each([
    ['a file without a header', plain.split('\n').slice(1).join('\n')],
    ['a file with one', plain],
    [
      'spaces, without a header',
      csv((one) => [`  ${one.id}`, iso(one).replaceAll('-', ''), ''], [''], ' ').trimStart(),
    ],
  ])('takes columns by number: %s', (_, content) => {
    expect(run(content, '--id', '1', '--date', '2', ...until).out).toBe(reference());
  });

  test('takes what was bought on one day as one purchase', () => {
    const twice = `${plain}\n${plain.split('\n').slice(1).join('\n')}`;
    expect(run(twice, ...named, ...until).out).toBe(reference());
  });

  test('ignores what came after --until, and looks from the last day in the file without it', () => {
    const later = `${plain}\n7,2022-03-01,5\n9999,2022-03-01,5`;
    expect(run(later, ...named, ...until).out).toBe(reference());
    expect(run(later, ...named).out).not.toBe(reference());
    expect(run(later, ...named).out).toBe(run(later, ...named, '--until', '20220301').out);
  });

  test('leaves out refunds where amounts are given, and keeps what was free', () => {
    const more = (amount: number): string => `${plain}\n7,2021-12-30,${amount}`;
    expect(run(more(-5), ...named, '--amount', 'amount', ...until).out).toBe(reference());
    expect(run(more(0), ...named, '--amount', 'amount', ...until).out).not.toBe(reference());
    expect(run(more(-5), ...named, ...until).out).not.toBe(reference());
  });

  test('leaves out lines without a customer', () => {
    expect(run(`${plain}\n,2021-12-30,5`, ...named, ...until).out).toBe(reference());
  });

  test.each([
    [
      'a column that is not there',
      plain,
      ['--id', 'customer', '--date', 'date'],
      /no column customer; the file has id, date, amount/,
    ],
    ['a line with a broken date', `${plain}\n7,2021-02-30,5`, named, /^Line \d+: "2021-02-30" is no date/],
    [
      'a line with a broken amount',
      `${plain}\n7,2021-02-03,five`,
      [...named, '--amount', 'amount'],
      /^Line \d+: "five" is no amount/,
    ],
    ['a broken --until', plain, [...named, '--until', 'May'], /--until/],
    ['no column named', plain, ['--id', 'id'], /--id and --date/],
    ['an unknown option', plain, [...named, '--colour', 'red'], /colour/],
    ['an empty file', '', named, /no purchases/],
    [
      'too few customers',
      plain.split('\n').slice(0, 40).join('\n'),
      named,
      /Too few customers: \d+; the model needs 50/,
    ],
    ['dates of two readings', 'id,date\n1,01/02/2021\n2,03/04/2021', named, /--order dmy or --order mdy/],
  ])('refuses with a sentence and status 1: %s', (_, content, args, sentence) => {
    const found = run(content, ...args);
    expect(found).toMatchObject({ status: 1, out: '' });
    expect(found.err).toMatch(sentence);
    expect(found.err.trim().split('\n')).toHaveLength(1);
  });

  test('refuses a file that is not there', () => {
    expect(runOn(join(folder, 'none.csv'), ...named)).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('none.csv'),
    });
  });

  test('reads dates of two readings as --order says', () => {
    const small = csv((one) => [one.id, slashed(one, [2, 1, 0])], ['id', 'date']);
    const few = small
      .split('\n')
      .filter((line, index) => index === 0 || Number(line.split(/[,/]/)[1]) <= 12)
      .join('\n');
    expect(run(few, ...named)).toMatchObject({ status: 1, err: expect.stringContaining('--order') });
    expect(run(few, ...named, '--order', 'dmy').out).not.toBe(run(few, ...named, '--order', 'mdy').out);
  });

  test('explains itself', () => {
    expect(runOn('--help')).toMatchObject({ status: 0, out: expect.stringContaining('--until DAY') });
  });
});
