/**
 * Text for XML and back. What XML cannot hold (control characters, lone surrogates) a workbook writes as `_xHHHH_`,
 * and a text that looks like that escapes its underscore (ISO/IEC 29500, ST_Xstring).
 */
export const xmlText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      unspeakable,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);

/** The text that a workbook's XML text stands for. */
export const textOfXml = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const unspeakable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
  /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** An element with attributes (undefined ones left out); `inside` is XML already. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  inside = '',
): string => {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${typeof value === 'number' ? value : xmlText(value)}"`;
  }
  return inside === '' ? `${tag}/>` : `${tag}>${inside}</${name}>`;
};

/** A text node in an element, its outer blanks kept. */
export const textElement = (name: string, text: string): string =>
  /^\s|\s$|\n/.test(text)
    ? `<${name} xml:space="preserve">${xmlText(text)}</${name}>`
    : `<${name}>${xmlText(text)}</${name}>`;

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
