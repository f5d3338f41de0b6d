/**
 * A PDF of the text of a page, and of nothing else: Google lays the HTML out as a browser would, the workbench writes its
 * text line by line. Structure after ISO 32000-1; the font is one of Adobe's named ones for Chinese, which viewers
 * have or replace, with its characters as UTF-16 (Adobe Technical Note 5014).
 */
export const pdfOf = (html: string): Buffer => {
  const pages = chunks(linesOf(html), linesAPage);
  const kids = pages.map((_, at) => `${firstPage + at * 2} 0 R`).join(' ');
  return file([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    ...pages.flatMap((lines, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${firstPage + at * 2 + 1} 0 R>>`,
      stream(
        ['BT /F 10 Tf 14 TL 50 800 Td', ...lines.map((line) => `<${hex(line)}> Tj T*`), 'ET'].join('\n'),
      ),
    ]),
  ]);
};

const linesAPage = 52;
const firstPage = 6;

/** What a reader sees of the page: without head, styles and scripts, a line for each block, cells side by side. */
const linesOf = (html: string): readonly string[] =>
  html
    .replace(/<(head|style|script)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<\/(td|th)>/gi, '   ')
    .replace(/<(br|\/(?:p|div|tr|h\d|header|table|section|li))\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#\d+|#x[\da-f]+);/gi, (_, name: string) =>
      characterOf(name.toLowerCase()),
    )
    .split('\n')
    .map((line) => line.trim());

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

const characterOf = (name: string): string =>
  named[name] ?? String.fromCodePoint(Number(name.replace(/^#x/, '0x').replace(/^#/, '')));

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

const stream = (content: string): string => `<</Length ${content.length}>>stream\n${content}\nendstream`;

const chunks = (lines: readonly string[], size: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(lines.length / size)) }, (_, at) =>
    lines.slice(at * size, (at + 1) * size),
  );

/** Objects numbered from 1, the first being the catalogue, and the table of where each begins. */
const file = (objects: readonly string[]): Buffer => {
  let text = '%PDF-1.5\n';
  const begins = objects.map((object, at) => {
    const begin = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(begin).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${begins.join('')}`;
  return Buffer.from(
    `${text}${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
};
