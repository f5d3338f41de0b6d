/** Values that Google documents stand in developers.google.com/apps-script/reference/utilities/utilities. */
import { generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { aScript, refusalOf, resultOf } from './aScript.ts';

covers(
  'Utilities.base64Encode',
  'Utilities.base64EncodeWebSafe',
  'Utilities.base64Decode',
  'Utilities.base64DecodeWebSafe',
  'Utilities.computeDigest',
  'Utilities.computeHmacSignature',
  'Utilities.computeHmacSha256Signature',
  'Utilities.computeRsaSignature',
  'Utilities.computeRsaSha1Signature',
  'Utilities.computeRsaSha256Signature',
  'Utilities.formatString',
  'Utilities.getUuid',
  'Utilities.gzip',
  'Utilities.ungzip',
  'Utilities.newBlob',
  'Utilities.parseCsv',
  'Utilities.sleep',
  'Utilities.unzip',
  'Utilities.zip',
);

const hex = (expression: string): string =>
  `return ${expression}.map(function (byte) { return ((byte + 256) % 256 + 256).toString(16).slice(1); }).join('');`;

describe('base64', () => {
  it('encodes text in UTF-8, as in the documentation', () => {
    expect(resultOf("return Utilities.base64Encode('Google グループ', Utilities.Charset.UTF_8);")).toBe(
      'R29vZ2xlIOOCsOODq+ODvOODlw==',
    );
    expect(
      resultOf("return Utilities.base64EncodeWebSafe('Google グループ', Utilities.Charset.UTF_8);"),
    ).toBe('R29vZ2xlIOOCsOODq-ODvOODlw==');
  });

  it('decodes to signed bytes, as in the documentation', () => {
    const bytes = [
      71, 111, 111, 103, 108, 101, 32, -29, -126, -80, -29, -125, -85, -29, -125, -68, -29, -125, -105,
    ];
    expect(resultOf("return Utilities.base64Decode('R29vZ2xlIOOCsOODq+ODvOODlw==');")).toEqual(bytes);
    expect(resultOf("return Utilities.base64DecodeWebSafe('R29vZ2xlIOOCsOODq-ODvOODlw==');")).toEqual(bytes);
  });

  it('takes bytes, and refuses what is no base64', () => {
    expect(resultOf('return Utilities.base64Encode([71, -1]);')).toBe('R/8=');
    expect(refusalOf("Utilities.base64Decode('a*b');")).toBe('Could not decode string.');
  });
});

describe('a digest', () => {
  // RFC 1321, FIPS 180: the digests of "abc".
  it.each([
    ['MD5', '900150983cd24fb0d6963f7d28e17f72'],
    ['SHA_1', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['SHA_256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of abc by %s is as published', (algorithm, digest) => {
    expect(resultOf(hex(`Utilities.computeDigest(Utilities.DigestAlgorithm.${algorithm}, 'abc')`))).toBe(
      digest,
    );
  });

  it('takes characters beyond ASCII as question marks, unless a charset is given', () => {
    const of = (args: string) =>
      resultOf(hex(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ${args})`));
    expect(of("'é'")).toBe(of("'?'"));
    expect(of("'é', Utilities.Charset.UTF_8")).toBe(of('[-61, -87]'));
  });

  it('needs an algorithm of the enum', () => {
    expect(refusalOf("Utilities.computeDigest('MD5', 'abc');")).toContain("don't match the method signature");
    expect(refusalOf("Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, 'abc');")).toContain(
      'is not emulated',
    );
  });
});

describe('a signature', () => {
  // RFC 4231, test case 2.
  const published = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';

  it('by HMAC is as published', () => {
    const args = "'what do ya want for nothing?', 'Jefe'";
    expect(resultOf(hex(`Utilities.computeHmacSha256Signature(${args})`))).toBe(published);
    expect(
      resultOf(hex(`Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_256, ${args})`)),
    ).toBe(published);
  });

  it('by RSA can be verified', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const key = JSON.stringify(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const check = (hash: string, expression: string) =>
      verify(hash, Buffer.from('text'), publicKey, Buffer.from(String(resultOf(hex(expression))), 'hex'));
    expect(check('sha1', `Utilities.computeRsaSha1Signature('text', ${key})`)).toBe(true);
    expect(check('sha256', `Utilities.computeRsaSha256Signature('text', ${key})`)).toBe(true);
    const { RSA_SHA_256 } = { RSA_SHA_256: 'Utilities.RsaAlgorithm.RSA_SHA_256' };
    expect(check('sha256', `Utilities.computeRsaSignature(${RSA_SHA_256}, 'text', ${key})`)).toBe(true);
    expect(refusalOf("Utilities.computeRsaSha256Signature('text', 'no key');")).toBe('Invalid argument: key');
  });
});

describe('formatString', () => {
  it.each([
    ["'%d items', 3.7", '3 items'],
    ["'%05.1f|%-5s|%5s', 3.14159, 'ab', 'cd'", '003.1|ab   |   cd'],
    ["'%,d and %+d', 1234567, 5", '1,234,567 and +5'],
    ["'%x %X %o %c %b', 255, 255, 8, 65, true", 'ff FF 10 A true'],
    ["'%2$s %1$s 100%%', 'a', 'b'", 'b a 100%'],
    ["'%e', 12345.678", '1.234568e+04'],
    ["'%.2s', 'abc'", 'ab'],
  ])('fills in %s', (args, text) => {
    expect(resultOf(`return Utilities.formatString(${args});`)).toBe(text);
  });

  it('refuses a conversion it does not know', () => {
    expect(refusalOf("Utilities.formatString('%q', 1);")).toBe('Unknown format conversion %q');
  });
});

describe('parseCsv', () => {
  it.each([
    [
      'a,b\\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\\r\\nc,d\\r\\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a,1","b ""x""","c\\nd"', [['a,1', 'b "x"', 'c\nd']]],
    [
      'a,,\\n,',
      [
        ['a', '', ''],
        ['', ''],
      ],
    ],
    ['', []],
  ])('reads %s', (csv, rows) => {
    expect(resultOf(`return Utilities.parseCsv('${csv}');`)).toEqual(rows);
  });

  it('takes another delimiter and refuses a quote that never closes', () => {
    expect(resultOf("return Utilities.parseCsv('a;b,c', ';');")).toEqual([['a', 'b,c']]);
    expect(refusalOf(`Utilities.parseCsv('a,"b');`)).toBe('Could not parse text.');
  });
});

describe('an archive', () => {
  it('gives back what was zipped, with names', () => {
    const body = `var zipped = Utilities.zip([Utilities.newBlob('one', 'text/plain', 'a.txt'), Utilities.newBlob('zwö', 'text/plain', 'ü.txt')], 'x.zip');
      return [zipped.getName(), zipped.getContentType(), Utilities.unzip(zipped).map(function (blob) { return [blob.getName(), blob.getDataAsString()]; })];`;
    expect(resultOf(body)).toEqual([
      'x.zip',
      'application/zip',
      [
        ['a.txt', 'one'],
        ['ü.txt', 'zwö'],
      ],
    ]);
  });

  it('gives back what was gzipped', () => {
    const body = `var packed = Utilities.gzip(Utilities.newBlob('one', 'text/plain', 'a.txt'));
      return [packed.getName(), Utilities.ungzip(packed).getDataAsString()];`;
    expect(resultOf(body)).toEqual(['a.txt.gz', 'one']);
  });

  it('that is none is refused', () => {
    expect(refusalOf("Utilities.unzip(Utilities.newBlob('text'));")).toBe(
      'Invalid argument: the blob is no zip archive',
    );
    expect(refusalOf("Utilities.ungzip(Utilities.newBlob('text'));")).toContain('header');
  });
});

describe('the other utilities', () => {
  it('make a new id each time', () => {
    const [one, two] = resultOf<string[]>('return [Utilities.getUuid(), Utilities.getUuid()];');
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(one).not.toBe(two);
  });

  it('let the modelled time pass without the real', () => {
    const { record } = aScript('Utilities.sleep(60000);');
    expect(record.modelledMs).toBe(60_000);
    expect(record.realMs).toBeLessThan(5_000);
    expect(refusalOf('Utilities.sleep(300001);')).toBe('Invalid argument: 300001');
  });
});
