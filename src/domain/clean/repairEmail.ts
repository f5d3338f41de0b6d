import { readCell } from '../../schema/derive/readCell.ts';
import { editDistance } from './editDistance.ts';

/** Domains of which one slip of the keyboard is a slip: the large mail providers, by their own names. */
const known =
  'gmail.com googlemail.com yahoo.com outlook.com hotmail.com icloud.com live.com msn.com aol.com gmx.de gmx.net web.de qq.com 163.com 126.com sina.com foxmail.com hinet.net protonmail.com t-online.de'.split(
    ' ',
  );

/** Endings that are no top-level domain and what was meant; of those that are one (`.co`, `.cm`) nobody can tell. */
const endings: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  comm: 'com',
  coom: 'com',
  vom: 'com',
  nte: 'net',
  ner: 'net',
  ogr: 'org',
};

/**
 * The address that was meant, or null where none can be told: full-width signs, spaces, what was copied along, two
 * dots, and a slip in the name of a large provider. An address that needs no repair is its own.
 */
export const repairEmail = (text: string): string | null => {
  const plain = text
    .normalize('NFKC')
    .replace(/[。｡]/g, '.')
    .replace(/^.*<([^<>]+)>.*$/, '$1')
    .replace(/^mailto:/i, '')
    .replace(/\s*(\(at\)|\[at\])\s*/i, '@')
    .replace(/\s+/g, '')
    .replace(/@+/g, '@')
    .replace(/,(?=[a-z]{2,}$)/i, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.,;:'"]+|[.,;:'"]+$/g, '')
    .replace(/\.@/, '@');
  const [local = '', domain = '', ...more] = plain.split('@');
  if (local === '' || domain === '' || more.length > 0) return null;
  const address = `${local}@${knownDomain(domain)}`;
  return readCell({ kind: 'email' }, address, null).ok ? address : null;
};

const knownDomain = (domain: string): string => {
  const lower = domain.toLowerCase();
  if (known.includes(lower)) return domain;
  const ending = /\.([a-z]+)$/.exec(lower)?.[1] ?? '';
  const mended = ending in endings ? `${domain.slice(0, -ending.length)}${endings[ending]}` : domain;
  return slipOf(mended.toLowerCase()) ?? mended;
};

/**
 * The one provider whose name is meant. What is another provider's own name (`mail.com`, `gmx.com`, `live.de`) is none:
 * the ending must be right and the name, of five letters or more, one letter off; or the ending is missing.
 */
const slipOf = (domain: string): string | null => {
  const meant = known.filter((one) => {
    const [name = '', ending = ''] = split(one);
    const [found = '', at = ''] = split(domain);
    if (name.length < 5) return false;
    if (at === '') return found === name || found === one.replace('.', '');
    return at === ending && !others.has(domain) && editDistance(found, name, 1) === 1;
  });
  return meant.length === 1 ? (meant[0] ?? null) : null;
};

/** Names of other providers that are one letter off. */
const others: ReadonlySet<string> = new Set(['ymail.com', 'email.com', 'mail.com', 'rmail.com']);

const split = (domain: string): readonly string[] => {
  const at = domain.indexOf('.');
  return at === -1 ? [domain, ''] : [domain.slice(0, at), domain.slice(at + 1)];
};
