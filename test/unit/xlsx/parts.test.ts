import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellName,
  openRangesOf,
  quotedSheet,
  readCell,
  readZone,
  reopened,
  splitSheet,
} from '../../../workbench/xlsx/address.ts';
import { fileColour } from '../../../workbench/xlsx/colours.ts';
import { shiftFormula } from '../../../workbench/xlsx/formulas/shiftFormula.ts';
import { engineFormat, fileFormat } from '../../../workbench/xlsx/numberFormats.ts';
import { crc32 } from '../../../workbench/xlsx/package/crc32.ts';
import { pack } from '../../../workbench/xlsx/package/pack.ts';
import { parseXml } from '../../../workbench/xlsx/package/parseXml.ts';
import { unpack } from '../../../workbench/xlsx/package/unpack.ts';
import { textElement, textOfXml } from '../../../workbench/xlsx/package/xmlText.ts';
import { blankPaint, painted, zonesOf } from '../../../workbench/xlsx/paint.ts';

const size = { rows: 100, cols: 26 };

describe('addresses', () => {
  it('every cell is read from its name', () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(18_277), (row, col) => {
        expect(readCell(cellName(row, col))).toEqual({ row, col });
      }),
    );
  });

  it.each([
    ['B2', { top: 1, left: 1, bottom: 1, right: 1 }],
    ['$B$2:C3', { top: 1, left: 1, bottom: 2, right: 2 }],
    ['C3:B2', { top: 1, left: 1, bottom: 2, right: 2 }],
    ['B:C', { top: 0, left: 1, bottom: 99, right: 2 }],
    ['2:3', { top: 1, left: 0, bottom: 2, right: 25 }],
    ['B2:B', { top: 1, left: 1, bottom: 99, right: 1 }],
    ['B2:3', { top: 1, left: 1, bottom: 2, right: 25 }],
    ['A1:ZZ9999', { top: 0, left: 0, bottom: 99, right: 25 }],
    ['A200', null],
    ['', null],
    ['Names', null],
  ])('the range %s', (name, zone) => {
    expect(readZone(name, size)).toEqual(zone);
  });

  it('a range down to the last row is open, one that ends above it is not', () => {
    expect(openRangesOf('A2:A100 C1:C99', size)).toEqual(['A2:A', 'C1:C99']);
    expect(reopened('A100:B100', size)).toBe('A100:B100');
  });

  it('any name of a sheet is read from its quoted form', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), (name) => {
        expect(splitSheet(`${quotedSheet(name)}!A1`)).toEqual({ sheet: name, range: 'A1' });
      }),
    );
  });
});

it('a shared formula moves its relative references only', () => {
  expect(shiftFormula('A1+$B$2+C$3+$D4+SUM(E:F,1:2,$G:$G)+LOG10(5)&"A1"+\'A1\'!A1', 2, 1)).toBe(
    'B3+$B$2+D$3+$D6+SUM(F:G,3:4,$G:$G)+LOG10(5)&"A1"+\'A1\'!B3',
  );
});

it('painted ids come back as ranges that paint the same', () => {
  const cells = fc.uint8Array({ minLength: 12 * 5, maxLength: 12 * 5, max: 3 });
  fc.assert(
    fc.property(cells, (ids) => {
      const paint = { ...blankPaint({ rows: 12, cols: 5 }), cells: Uint32Array.from(ids) };
      expect(painted(zonesOf(paint), { rows: 12, cols: 5 }).cells).toEqual(paint.cells);
    }),
  );
});

it('any text survives XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(textOfXml(parseXml(textElement('t', text)).text)).toBe(text);
    }),
  );
});

it('any parts survive the archive', () => {
  const parts = fc.uniqueArray(
    fc.record({ path: fc.stringMatching(/^[a-z]{1,8}\.xml$/), text: fc.string({ unit: 'grapheme' }) }),
    { selector: ({ path }) => path },
  );
  fc.assert(
    fc.property(parts, (given) => {
      const archive = unpack(pack(given));
      for (const { path, text } of given) expect(archive.text(path)).toBe(text.replace(/^\uFEFF/, ''));
    }),
  );
});

it('the checksum is that of the standard', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

describe('number formats', () => {
  it.each([
    ['yyyy-mm-dd'],
    ['#,##0.00'],
    ['0%'],
    ['@'],
    ['[$€]#,##0.00'],
    ['hh:mm:ss a'],
    ['hhhh:mm:ss'],
    ['m/d/yyyy'],
    ['#,##0.00 "a day"'],
  ])('the format %s comes back from a file', (format) => {
    expect(engineFormat(164, fileFormat(format))).toBe(format);
  });

  it.each([
    [0, undefined, undefined],
    [14, undefined, 'm/d/yyyy'],
    [10, undefined, '0.00%'],
    [164, 'General', undefined],
    [164, '[$-409]d\\-mmm\\-yy;@', 'd-mmm-yy'],
    [164, '_-* #,##0.00\\ [$€-407]_-', '* #,##0.00 [$€]'],
    [22, undefined, 'm/d/yyyy hh:mm'],
    [164, '0.00E+00', undefined],
    [164, '[Red]0.0', '0.0'],
    [164, 'h:mm AM/PM', 'hh:mm a'],
  ])('a file’s format %s %s', (id, code, format) => {
    const read = engineFormat(id, code);
    expect(read).toBe(format);
  });
});

it.each([
  ['#abc', 'FFAABBCC'],
  ['#1155CC', 'FF1155CC'],
  ['#1155CC80', 'FF1155CC'],
  ['rgb(17, 85, 204)', 'FF1155CC'],
  ['nonsense', 'FF000000'],
])('the colour %s is %s in a file', (colour, inFile) => {
  expect(fileColour(colour)).toBe(inFile);
});
