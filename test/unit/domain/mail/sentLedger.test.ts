import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerNotes, printOf, sentLedger } from '../../../../src/domain/mail/sentLedger.ts';

const now = '2018-01-02T15:00:00.000Z';
const kept = () => {
  const notes = new Map<string, string>();
  const ledger = () => sentLedger((note) => notes.get(note) ?? null);
  return {
    notes,
    ledger,
    add: (keys: readonly string[]) => {
      for (const [note, text] of ledger().with(keys, now)) notes.set(note, text);
    },
  };
};

test('has what was put into it and nothing else, however it was put', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string(), { maxLength: 40 }), { maxLength: 8 }),
      fc.string(),
      (batches, other) => {
        const { ledger, add } = kept();
        for (const keys of batches) add(keys);
        const all = new Set(batches.flat());
        for (const key of all) expect(ledger().has(key)).toBe(true);
        expect(ledger().has(other)).toBe(all.has(other));
      },
    ),
    { numRuns: 200 },
  );
});

test('keeps the newest 18,900 and more, each note below 9 kB, and writes only what is new', () => {
  const { notes, ledger, add } = kept();
  const count = 30_000;
  for (let n = 0; n < count; n += 100)
    add(Array.from({ length: 100 }, (_, at) => `campaign · C-${n + at} · spring`));
  expect([...notes.keys()].every((note) => ledgerNotes.includes(note))).toBe(true);
  expect(Math.max(...[...notes.values()].map(({ length }) => length))).toBeLessThan(9_000);
  const full = ledger();
  for (let n = count - 18_900; n < count; n++) expect(full.has(`campaign · C-${n} · spring`)).toBe(true);
  expect(ledger().has('campaign · C-0 · spring')).toBe(false);
  expect(ledger().with([`campaign · C-${count - 1} · spring`], now)).toEqual([]);
  expect(ledger().with(['another'], now)).toHaveLength(1);
  expect(ledger().upTo).toBe(now);
});

test('takes a damaged note for an empty one', () => {
  expect(sentLedger(() => 'damaged').has('a')).toBe(false);
  expect(sentLedger(() => '1|x|').upTo).toBeNull();
});

test('tells a hundred thousand keys apart', () => {
  const prints = new Set(Array.from({ length: 100_000 }, (_, n) => printOf(`sequence · C-${n} · thanks`)));
  expect(prints.size).toBe(100_000);
  expect([...prints].every((print) => /^[\w-]{6}$/.test(print))).toBe(true);
});
