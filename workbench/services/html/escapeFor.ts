/**
 * Text from outside, escaped for where it will stand, as `<?= … ?>` and `appendUntrusted` do: never able to leave
 * its context. How Google writes an escape (`&#34;`, `\x3c`) is not promised; what a browser makes of it is.
 */
import type { HtmlContext } from './htmlScanner.ts';

const URL_ATTRIBUTES = new Set([
  'action',
  'background',
  'cite',
  'data',
  'formaction',
  'href',
  'longdesc',
  'poster',
  'src',
]);

/** Addresses that may begin with a value from outside; anything else with a scheme is refused. */
const SAFE_ADDRESS = /^(?:(?:https?|mailto|tel):|[^a-z]|[a-z][a-z0-9+.-]*(?:[^a-z0-9+.:-]|$))/i;

export const escapeFor = (context: HtmlContext, value: unknown): string => {
  switch (context.kind) {
    case 'text':
      return escapeHtml(String(value));
    case 'comment':
      return '';
    case 'tag':
      return String(value).replace(/[^\w-]/g, '');
    case 'script':
      return escapeScript(context.code, value);
    case 'style':
      return escapeStyle(String(value));
    case 'attribute':
      return escapeAttribute(context, value);
  }
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"'`]/g, (char) =>
    char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : numeric(char),
  );

const numeric = (char: string): string => `&#${char.charCodeAt(0)};`;

const escapeAttribute = (context: Extract<HtmlContext, { kind: 'attribute' }>, value: unknown): string => {
  const { name, quote, value: before } = context;
  const html = escapeHtml(inAttribute(name, before, value));
  return quote === '' ? html.replace(/[\s=]/g, numeric) : html;
};

const inAttribute = (name: string, before: string, value: unknown): string => {
  if (name.startsWith('on')) return escapeScript(before, value);
  if (name === 'style') return escapeStyle(String(value));
  if (!URL_ATTRIBUTES.has(name) || before.trim() !== '') return String(value);
  const address = String(value).trim();
  return address === '' || SAFE_ADDRESS.test(address) ? address : 'about:invalid';
};

/** CSS escapes for all but letters, digits and a few harmless signs. */
const escapeStyle = (text: string): string =>
  text.replace(/[^\w #.,%-]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `);

/** Inside a string its content; in code a literal; in a comment nothing. */
const escapeScript = (code: string, value: unknown): string => {
  const place = placeInScript(code);
  if (place === 'comment') return '';
  if (place === 'string') return escapeString(String(value));
  const literal =
    value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean';
  return literal ? ` ${String(value)} ` : `'${escapeString(String(value))}'`;
};

const escapeString = (text: string): string =>
  text.replace(/[\\'"`<>&=$/\n\r\u2028\u2029]/g, (char) =>
    char.charCodeAt(0) < 256
      ? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`
      : `\\u${char.charCodeAt(0).toString(16)}`,
  );

const SCRIPT_PIECES =
  /\/\/[^\n]*(\n|$)|\/\*[\s\S]*?(\*\/|$)|'(?:[^'\\\n]|\\[\s\S])*('|$)|"(?:[^"\\\n]|\\[\s\S])*("|$)|`(?:[^`\\]|\\[\s\S])*(`|$)/g;

/** Where the end of a piece of JavaScript stands, taking a slash for a division. */
const placeInScript = (code: string): 'code' | 'string' | 'comment' => {
  for (const match of code.matchAll(SCRIPT_PIECES)) {
    const closed = match.slice(1).some((end) => end !== undefined && end !== '');
    const atEnd = match.index + match[0].length === code.length;
    if (atEnd && !closed) return match[0].startsWith('/') ? 'comment' : 'string';
  }
  return 'code';
};
