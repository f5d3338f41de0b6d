import { describe, expect, test } from 'vitest';
import { decode, decodeAs, type Encoding } from '../../../../sidebar/import/decode.ts';
import { parseCsv } from '../../../../src/domain/import/csv.ts';
import { dateOrder, readDay } from '../../../../src/domain/import/dateOrder.ts';

/** What bytes a legacy encoding writes for a sign: its decoder read backwards, over all its pairs. */
const encoder = (encoding: Encoding): ((text: string) => Uint8Array) => {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, readonly number[]>();
  for (let byte = 0; byte < 0x80; byte++) bytesOf.set(String.fromCharCode(byte), [byte]);
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const sign = decoder.decode(new Uint8Array([lead, trail]));
      if ([...sign].length === 1 && sign !== '\uFFFD' && !bytesOf.has(sign)) bytesOf.set(sign, [lead, trail]);
    }
  }
  return (text) =>
    new Uint8Array(
      [...text].flatMap((sign) => {
        const bytes = bytesOf.get(sign);
        if (!bytes) throw new Error(`${encoding} has no ${sign}`);
        return [...bytes];
      }),
    );
};

const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array =>
  new Uint8Array(
    [...(mark ? '\uFEFF' : ''), ...text].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }),
  );

const simplified = ['客户名称', '电话', '加入日期', '北京华信科技有限公司', '上海远大贸易公司'];
const traditional = ['客戶名稱', '電話', '加入日期', '臺北華信科技股份有限公司', '高雄遠大貿易公司'];

const encodings: readonly (readonly [string, Encoding, readonly string[], (text: string) => Uint8Array])[] = [
  ['UTF-8', 'utf-8', simplified, (text) => new TextEncoder().encode(text)],
  ['UTF-8 with a mark', 'utf-8', traditional, (text) => new TextEncoder().encode(`\uFEFF${text}`)],
  ['UTF-16 LE with a mark', 'utf-16le', simplified, (text) => utf16(text, true, true)],
  ['UTF-16 BE with a mark', 'utf-16be', traditional, (text) => utf16(text, false, true)],
  ['UTF-16 LE', 'utf-16le', simplified, (text) => utf16(text, true, false)],
  ['UTF-16 BE', 'utf-16be', traditional, (text) => utf16(text, false, false)],
  ['GB18030', 'gb18030', simplified, encoder('gb18030')],
  ['Big5', 'big5', traditional, encoder('big5')],
];
const delimiters = [',', ';', '\t', '|'];
const orders = [
  ['dmy', '25/10/2016', '03/04/2017', '2017-04-03'],
  ['mdy', '10/25/2016', '03/04/2017', '2017-03-04'],
  ['ymd', '2016/10/25', '2017/03/04', '2017-03-04'],
] as const;

describe('A file of Chinese customers (R1)', () => {
  describe.each(encodings)('in %s', (_, encoding, words, encode) => {
    test.each(delimiters.flatMap((delimiter) => orders.map((order) => [delimiter, ...order] as const)))(
      'separated by %j, dates %s, comes out as it was',
      (delimiter, order, proof, day, iso) => {
        const [name = '', phone = '', date = '', first = '', second = ''] = words;
        const lines = [
          [name, phone, date],
          [first, '010 6552', proof],
          [second, '0571 88', day],
        ];
        const read = decode(encode(`${lines.map((cells) => cells.join(delimiter)).join('\r\n')}\r\n`));
        expect([read.encoding, read.sure]).toEqual([encoding, true]);
        const file = parseCsv('f.csv', read.text);
        expect(file.faults).toEqual([]);
        expect([file.delimiter, file.header, ...file.rows]).toEqual([delimiter, ...lines]);
        const evidence = dateOrder(file.rows.map((row) => row[2] ?? ''));
        expect(evidence).toMatchObject({ order, proof });
        expect(readDay(file.rows[1]?.[2] ?? '', evidence.order)).toBe(iso);
      },
    );
  });

  test('in Windows-1252 is told from Chinese by letters that stand alone, and is not sure', () => {
    const bytes = new Uint8Array(
      [...'Kunde;Ort\nM\u00fcller;K\u00f6ln\nGro\u00df;F\u00fcrth\n'].map((sign) => sign.charCodeAt(0)),
    );
    expect(decode(bytes)).toMatchObject({ encoding: 'windows-1252', sure: false });
    expect(decode(bytes).text).toContain('Müller;Köln');
  });

  test('can be read in another encoding; what is no text there is seen', () => {
    const bytes = encoder('big5')('客戶名稱');
    expect(decodeAs(bytes, 'big5')).toEqual({ text: '客戶名稱', encoding: 'big5', sure: true });
    expect(decodeAs(bytes, 'utf-8').sure).toBe(false);
  });
});
