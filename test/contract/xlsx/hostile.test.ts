import { constants, deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readXlsx } from '../../../workbench/xlsx/read.ts';
import type { XlsxErrorCode } from '../../../workbench/xlsx/XlsxError.ts';
import { aFile, aSheetPart } from './aFile.ts';

const refused = async (bytes: Uint8Array, code: XlsxErrorCode): Promise<void> =>
  await expect(readXlsx(bytes)).rejects.toMatchObject({ name: 'XlsxError', code });

it('refuses what is no archive', async () => {
  await refused(new TextEncoder().encode('Name,Value\nAda,1\n'), 'notXlsx');
  await refused(new Uint8Array(), 'notXlsx');
});

it('refuses an archive that is no workbook', async () => {
  await refused(aFile({ '[Content_Types].xml': null }), 'notXlsx');
  await refused(aFile({ 'xl/workbook.xml': '<document/>' }), 'notXlsx');
});

it('refuses an old .xls file and one with a password', async () => {
  await refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'oldFormat');
});

it('refuses a file cut anywhere', async () => {
  const whole = aFile({ 'xl/worksheets/sheet1.xml': aSheetPart('<row r="1"><c r="A1"><v>1</v></c></row>') });
  for (let length = 4; length < whole.length; length += 97) await refused(whole.slice(0, length), 'damaged');
});

it('refuses a file with a flipped byte or parts that are not well-formed', async () => {
  const bytes = aFile();
  const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 40;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  await refused(bytes, 'damaged');
  await refused(aFile({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }), 'damaged');
  await refused(aFile({ 'xl/worksheets/sheet1.xml': null }), 'damaged');
  await refused(aFile({ 'xl/worksheets/sheet1.xml': aSheetPart('<row r="99999999"/>') }), 'damaged');
});

it('does not expand entities', async () => {
  const lol = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  await refused(
    aFile({
      'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>${lol}${aSheetPart('<row><c t="str"><v>&b;</v></c></row>')}`,
    }),
    'damaged',
  );
});

it('refuses an archive that unpacks to far more than it claims', async () => {
  const blanks = Buffer.alloc(16 * 1024 * 1024, 0x20);
  const block = deflateRawSync(blanks, { finishFlush: constants.Z_SYNC_FLUSH });
  const bomb = Buffer.concat([...Array.from({ length: 40 }, () => block), deflateRawSync(blanks)]);
  const bytes = swapData(aFile(), 'xl/worksheets/sheet1.xml', bomb);
  await refused(bytes, 'tooLarge');
});

it('refuses a sheet of more cells than a spreadsheet holds', async () => {
  const rows = '<row r="1000000"><c r="XFD1000000"><v>1</v></c></row>';
  await refused(aFile({ 'xl/worksheets/sheet1.xml': aSheetPart(rows) }), 'tooLarge');
});

it('refuses macros', async () => {
  await refused(aFile({ 'xl/vbaProject.bin': 'x' }), 'macros');
});

it('refuses a cell of 50,001 characters and names it; 50,000 are read', async () => {
  const row = (length: number) =>
    aSheetPart(`<row r="3"><c r="B3" t="inlineStr"><is><t>${'x'.repeat(length)}</t></is></c></row>`);
  await expect(readXlsx(aFile({ 'xl/worksheets/sheet1.xml': row(50_001) }))).rejects.toMatchObject({
    code: 'cellTooLong',
    cell: 'Sheet1!B3',
  });
  await expect(readXlsx(aFile({ 'xl/worksheets/sheet1.xml': row(50_000) }))).resolves.toMatchObject({
    version: 1,
  });
});

/** The archive with other data for one part, its directory left as it was but for the packed length. */
const swapData = (archive: Uint8Array, path: string, data: Buffer): Uint8Array => {
  const buffer = Buffer.from(archive);
  const name = Buffer.from(path);
  const local = buffer.indexOf(name) - 30;
  const central = buffer.lastIndexOf(name) - 46;
  const start = local + 30 + name.length;
  const packed = buffer.readUInt32LE(central + 20);
  const grown = data.length - packed;
  buffer.writeUInt32LE(data.length, central + 20);
  const end = buffer.length - 22;
  const directory = buffer.readUInt32LE(end + 16);
  for (let at = directory; at < end; at += 46 + buffer.readUInt16LE(at + 28)) {
    const offset = buffer.readUInt32LE(at + 42);
    if (offset > local) buffer.writeUInt32LE(offset + grown, at + 42);
  }
  buffer.writeUInt32LE(directory + grown, end + 16);
  return Buffer.concat([buffer.subarray(0, start), data, buffer.subarray(start + packed)]);
};
