/** Texts that do harm where they are not held as what they are: seeded, so that a failure can be run again. */

const formulas = [
  '=1+1',
  '=HYPERLINK("http://evil.example","click")',
  '=IMPORTXML("http://evil.example","//a")',
  "=cmd|' /C calc'!A0",
  '=A1&B1',
  '+1+1',
  '-2+3+cmd|A0',
  '@SUM(1,2)',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '＝1+1',
  "'=1+1",
  "''",
  '{=1}',
  '=',
];
const markup = [
  '<img src=x onerror="window.harmed=1">',
  '<script>window.harmed=1</script>',
  '"><svg onload=window.harmed=1>',
  "';window.harmed=1;//",
  '</textarea><b>bold</b>',
  '<!--',
  ']]>',
  'javascript:window.harmed=1',
  '{{constructor}}',
  '$' + '{window.harmed=1}',
  '&lt;b&gt;',
];
const controls = [
  '\u0000',
  '\u0001',
  '\u0007',
  '\u0008',
  '\u000b',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u2028',
  '\ufeff',
];
const surrogates = ['\ud800', '\udfff', 'a\ud83d', '\ude00b', '\udc00\ud800'];
const directions = ['\u202egnp.exe', '\u200f=1+1', '\u2066x\u2069', 'مرحبا', '\u202a'];
const others = [
  '0123',
  '1e5',
  'TRUE',
  '#REF!',
  '#N/A',
  '1/2',
  '2018-01-01',
  '%s%n',
  '../../etc/passwd',
  "Robert'); DROP TABLE Customers;--",
  '__proto__',
  'constructor',
  '客户"；\'',
  'e\u0301'.repeat(20),
  '👩‍👩‍👧‍👦',
  'a,b;c\td|e',
  'line\nbreak\r\nand more',
  '"quoted ""twice"""',
  ' ',
  '\u00a0',
  '\u200b',
];
const kinds = [formulas, markup, controls, surrogates, directions, others];

/** Numbers in [0, 1) from a seed: mulberry32, a generator in the public domain. */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/**
 * `count` hostile texts: each kind as often as the others, many put together of two or padded; one in five hundred
 * longer than a cell holds.
 */
export const hostileValues = (count: number, seed: number): readonly string[] => {
  const next = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] ?? (list[0] as T);
  const one = (): string => pick(pick(kinds));
  return Array.from({ length: count }, (_, index) => {
    if (index % 500 === 499) return `${one()}${'x'.repeat(50_000)}`;
    const shape = next();
    if (shape < 0.5) return one();
    if (shape < 0.8) return one() + one();
    return `${one()} ${Math.floor(next() * 1e6)}`;
  });
};
