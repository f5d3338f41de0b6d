/** Regular expressions as RE2 has them, run by JavaScript's engine. */
import { FormulaFault } from '../errors.ts';

const known = new Map<string, RegExp>();

/**
 * The pattern without the global flag.
 * @throws FormulaFault #REF! for what RE2 has not (look-around, back references) and for a broken pattern.
 */
export const pattern = (source: string, flags = 'u'): RegExp => {
  const key = `${flags}/${source}`;
  const cached = known.get(key);
  if (cached) return cached;
  const made = compiled(source, flags);
  known.set(key, made);
  return made;
};

const compiled = (source: string, flags: string): RegExp => {
  if (/\(\?(?:[=!]|<[=!])/.test(source) || /(?:^|[^\\])(?:\\\\)*\\[1-9]/.test(source)) throw invalid(source);
  const { body, inline } = withoutInlineFlags(source);
  const all = [...new Set([...flags, ...inline])].join('');
  const translated = body
    .replaceAll('(?P<', '(?<')
    .replace(/\\z/g, '$')
    .replace(/\\A/g, '^')
    .replace(
      /\[\[:(\^?)(alpha|digit|alnum|upper|lower|space|punct):\]\]/g,
      (_all, not: string, name: string) => `[${not}${POSIX[name] ?? ''}]`,
    );
  try {
    return new RegExp(translated, all);
  } catch {
    try {
      // RE2 lets characters be escaped that need no escape; JavaScript does so without its `u` flag only.
      return new RegExp(translated, all.replace('u', ''));
    } catch {
      throw invalid(source);
    }
  }
};

const POSIX: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: '0-9A-Za-z',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  punct: '!-\\/:-@\\[-`{-~',
};

const withoutInlineFlags = (source: string): { body: string; inline: string } => {
  const match = /^(\^(?:\(\?:)?)?\(\?([ims]+)\)/.exec(source);
  if (!match) return { body: source, inline: '' };
  return { body: (match[1] ?? '') + source.slice(match[0].length), inline: match[2] ?? '' };
};

const invalid = (source: string): FormulaFault =>
  new FormulaFault('#REF!', `'${source}' is not a valid regular expression.`);
