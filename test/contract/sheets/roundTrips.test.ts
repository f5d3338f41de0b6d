import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseA1 } from '../../../workbench/services/sheets/a1.ts';
import { a1Of } from '../../../workbench/services/sheets/coordinates.ts';
import { canonicalFormula, localFormula } from '../../../workbench/services/sheets/formulaText.ts';
import { engineLocale, knownLocales } from '../../../workbench/services/sheets/locales.ts';
import { fromR1C1, toR1C1 } from '../../../workbench/services/sheets/r1c1.ts';
import { instantOf, serialOf } from '../../../workbench/services/sheets/serials.ts';
import { typed } from '../../../workbench/services/sheets/typed.ts';

const localeOf = (code: string) => {
  const locale = engineLocale(code);
  if (locale === null) throw new Error(`no locale ${code}`);
  return locale;
};

/** Seconds between 1971 and 2100. */
const instant = fc.integer({ min: 31_536_000, max: 4_102_444_800 }).map((seconds) => seconds * 1000);

describe('instants and serials', () => {
  it.each(['UTC', 'Asia/Shanghai', 'Asia/Kolkata', 'Pacific/Kiritimati'])(
    'give each other back in %s',
    (zone) => {
      fc.assert(
        fc.property(
          instant.filter((at) => at > Date.UTC(1996, 0)),
          (at) => {
            expect(instantOf(serialOf(at, zone), zone)).toBe(at);
          },
        ),
      );
    },
  );

  it.each(['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Auckland'])(
    'show the same wall clock after a round trip in %s, in every hour of the year',
    (zone) => {
      fc.assert(
        fc.property(instant, (at) => {
          const serial = serialOf(at, zone);
          expect(Math.abs(serialOf(instantOf(serial, zone), zone) - serial)).toBeLessThan(1e-9);
        }),
      );
    },
  );
});

/** Formulas as they are typed in Germany. */
const german = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('A1', "'a;b,c'!B2", '1,5', '12', '"x,y;z.1"', '"say ""1,5"""', 'A2:A'),
    fc.array(tie('formula'), { minLength: 1, maxLength: 3 }).map((parts) => `SUM(${parts.join(';')})`),
    fc.array(tie('formula'), { minLength: 1, maxLength: 3 }).map((parts) => `{${parts.join('\\')}}`),
    fc.array(tie('formula'), { minLength: 2, maxLength: 3 }).map((parts) => `{${parts.join(';')}}`),
  ),
})).formula;

describe('formulas', () => {
  it('come back from the engine’s form as they were typed in a locale with a decimal comma', () => {
    fc.assert(
      fc.property(german, (text) => {
        const locale = localeOf('de_DE');
        expect(localFormula(canonicalFormula(`=${text}`, locale), locale)).toBe(`=${text}`);
      }),
    );
  });

  it('are unchanged where the point is the decimal sign and commas separate', () => {
    for (const text of ['=SUM(A1,1.5)', '={1,2;3,4}', '="a;b"&A1'])
      expect(canonicalFormula(text, localeOf('en_US'))).toBe(text);
  });

  it('come back from R1C1 notation', () => {
    const place = fc.record({ row: fc.nat(50), col: fc.nat(30) });
    fc.assert(
      fc.property(place, place, fc.boolean(), fc.boolean(), (from, to, fixedRow, fixedCol) => {
        const [letters = '', digits = ''] = a1Of({ ...to, rows: 1, cols: 1 }).match(/[A-Z]+|\d+/g) ?? [];
        const reference = `${fixedCol ? '$' : ''}${letters}${fixedRow ? '$' : ''}${digits}`;
        const formula = `=${reference}+SUM(${reference}:${reference})&"A1"`;
        expect(fromR1C1(toR1C1(formula, from), from)).toBe(formula);
      }),
    );
  });
});

describe('notations and texts', () => {
  it('A1 notation names the block it was written for', () => {
    const block = fc.record({
      row: fc.nat(9998),
      col: fc.nat(800),
      rows: fc.integer({ min: 1, max: 99 }),
      cols: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(block, (at) => {
        const { row, col, rows, cols } = at;
        expect(parseA1(a1Of(at))).toEqual({
          sheet: null,
          top: row,
          left: col,
          bottom: row + rows - 1,
          right: col + cols - 1,
        });
      }),
    );
  });

  it.each(knownLocales)('a number shown in %s is read as that number', (code) => {
    const locale = localeOf(code);
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (cents) => {
        const [whole = '', part = ''] = (Math.abs(cents) / 100).toFixed(2).split('.');
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale.thousandsSeparator ?? '');
        const text = `${cents < 0 ? '-' : ''}${grouped}${locale.decimalSeparator}${part}`;
        const read = typed(text, locale, 2018);
        expect(read.kind === 'number' ? read.value : text).toBeCloseTo(cents / 100, 9);
      }),
    );
  });

  it.each(knownLocales)('a day shown in %s is read as that day', (code) => {
    const locale = localeOf(code);
    fc.assert(
      fc.property(fc.integer({ min: 29_221, max: 60_000 }), (serial) => {
        const day = new Date((serial - 25_569) * 86_400_000);
        const parts: Record<string, number> = {
          yyyy: day.getUTCFullYear(),
          m: day.getUTCMonth() + 1,
          d: day.getUTCDate(),
        };
        const text = locale.dateFormat.replace(/yyyy|mm?|dd?/g, (token) =>
          String(parts[token === 'yyyy' ? token : (token[0] ?? '')]).padStart(token.length, '0'),
        );
        expect(typed(text, locale, 2018)).toMatchObject({ kind: 'number', value: serial });
      }),
    );
  });
});
