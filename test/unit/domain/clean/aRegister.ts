/** Registers with known duplicates, from a seed. */
import type { Candidate } from '../../../../src/domain/clean/suspect.ts';

export interface SeededRegister {
  readonly rows: readonly Candidate[];
  /** Pairs of ids that are one customer, written `C-1 C-2`, the smaller first. */
  readonly truth: ReadonlySet<string>;
}

const syllables =
  'ba be bo da de do fa fi ga go ha he ka ke ko la le lo ma me mo na ne no pa pe po ra re ro sa se so ta te to va vi wa xe za zo'.split(
    ' ',
  );
const trades =
  'Tools Trading Logistics Foods Media Systems Motors Textiles Consulting Garden Dental Travel Energy Print'.split(
    ' ',
  );
const forms = ['Ltd', 'Inc.', 'GmbH', 'LLC', 'S.A.', 'Co., Ltd.', ''];
const cities = ['Berlin', 'Paris', 'Taipei', 'Austin', 'Osaka'];
const signs = '宏达恒通远大华盛鼎新永丰瑞康金泰同创佳美安信诚德明光海天东方';
const chineseTrades = ['贸易', '科技', '电子', '食品', '机械'];

/** Mulberry32, a small seeded generator of numbers below 1. */
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/**
 * `count` customers of which about one in ten stands twice, written differently, and one in twenty is a branch: the
 * same name with a phone number and an address of its own, another customer.
 */
export const aRegister = (count: number, seed = 1): SeededRegister => {
  const next = random(seed);
  const pick = <T>(list: readonly T[] | string): T | string => list[Math.floor(next() * list.length)] ?? '';
  const word = (): string => {
    const text = [0, 1, 2].map(() => String(pick(syllables))).join('') + (next() < 0.5 ? 'n' : '');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const sign = (): string => String(pick(signs));
  const name = (): string =>
    next() < 0.2
      ? `${sign()}${sign()}${sign()}${pick(chineseTrades)}有限公司`
      : `${word()} ${pick(trades)} ${pick(forms)}`.trim();
  const phone = (): string =>
    `+49 ${150 + Math.floor(next() * 29)} ${1000000 + Math.floor(next() * 8999999)}`;
  const rows: Candidate[] = [];
  const truth = new Set<string>();
  const add = (row: Omit<Candidate, 'id'>): string => {
    const id = `C-${String(rows.length).padStart(6, '0')}`;
    rows.push({ id, ...row });
    return id;
  };
  while (rows.length < count) {
    const own = name();
    const first = {
      name: own,
      type: 'organisation',
      phone: next() < 0.8 ? phone() : null,
      email:
        next() < 0.7
          ? `info@${own.toLowerCase().replace(/[^a-z]/g, '') || `firma${rows.length}`}.example`
          : null,
      country: 'Germany',
    };
    const id = add(first);
    const chance = next();
    if (chance < 0.1) truth.add(`${id} ${add(twin(first, next, word))}`);
    else if (chance < 0.15)
      add({
        ...first,
        phone: phone(),
        email: `office@branch${rows.length}.example`,
        sector: String(pick(cities)),
      });
  }
  return { rows, truth };
};

type Twin = Omit<Candidate, 'id'>;

/** The same customer as another hand would have entered it. */
const twin = (row: Twin, next: () => number, word: () => string): Twin => {
  const kind = Math.floor(next() * 6);
  const bare = row.name.replace(/ (Ltd|Inc\.|GmbH|LLC|S\.A\.|Co\., Ltd\.)$/, '').replace(/有限公司$/, '');
  const written = row.phone?.replace(/^\+49 (\d+) (\d{3})(\d+)$/, '0$1/$2 $3') ?? null;
  switch (kind) {
    case 0:
      return { ...row, name: bare.toUpperCase(), email: null };
    case 1:
      return { ...row, name: slip(row.name, next), phone: written };
    case 2:
      return { ...row, name: bare.split(' ').reverse().join(', '), phone: null };
    case 3:
      return { ...row, name: wide(row.name), phone: written, email: null };
    case 4:
      return row.phone === null && row.email === null
        ? { ...row, name: bare }
        : { ...row, name: `${bare} ${word()}`, phone: written };
    default:
      return { ...row, name: `${bare}, Ltd.` };
  }
};

/** One letter left out, doubled or swapped with the next. */
const slip = (text: string, next: () => number): string => {
  const at = 1 + Math.floor(next() * Math.max(1, Math.min(text.length, 8) - 2));
  const kind = Math.floor(next() * 3);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + text.charAt(at) + text.slice(at);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
};

/** Latin letters and digits in full width. */
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
