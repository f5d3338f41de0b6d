import { type Likeness, likeness } from './likeness.ts';
import type { Suspect } from './suspect.ts';

/** What speaks for two rows being one, and what against it. `clean.reason.<code>` in the catalogues says it. */
export type Reason =
  | 'sameName'
  | 'sameWords'
  | 'nearName'
  | 'partName'
  | 'samePhone'
  | 'sameEmail'
  | 'sameDomain'
  | 'sameNumber'
  | 'sameBirthday'
  | 'otherPhone'
  | 'otherEmail'
  | 'otherNumber'
  | 'otherCountry'
  | 'otherType'
  | 'otherBirthday';

export interface Score {
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** From here on a pair is shown. */
export const shownFrom = 40;

const points: Readonly<Record<Reason, number>> = {
  sameName: 60,
  sameWords: 55,
  nearName: 45,
  partName: 20,
  samePhone: 40,
  sameEmail: 45,
  sameDomain: 15,
  sameNumber: 50,
  sameBirthday: 20,
  otherPhone: -15,
  otherEmail: -15,
  otherNumber: -30,
  otherCountry: -15,
  otherType: -20,
  otherBirthday: -40,
};

const ofName: Readonly<Record<Likeness, Reason | null>> = {
  same: 'sameName',
  order: 'sameWords',
  near: 'nearName',
  part: 'partName',
  none: null,
};

/**
 * How likely two rows are one: points for what agrees, fewer for what differs; what is blank says nothing. Two of
 * exactly one name are always shown, but with another phone and another address as the least: branches look so.
 */
export const scorePair = (a: Suspect, b: Suspect): Score => {
  const reasons = reasonsOf(a, b);
  const sum = reasons.reduce((total, reason) => total + points[reason], 0);
  const least = reasons[0] === 'sameName' && !reasons.some((one) => decisive.has(one)) ? shownFrom : 0;
  return { score: Math.min(100, Math.max(least, sum)), reasons };
};

/** What makes two of one name two. */
const decisive: ReadonlySet<Reason> = new Set(['otherNumber', 'otherType', 'otherBirthday', 'otherCountry']);

const reasonsOf = (a: Suspect, b: Suspect): readonly Reason[] => {
  const email = compare(a.email, b.email, 'sameEmail', 'otherEmail');
  const domain = a.domain !== null && a.domain === b.domain ? 'sameDomain' : email;
  return [
    ofName[likeness(a.name, b.name)],
    compare(a.phone, b.phone, 'samePhone', 'otherPhone'),
    email === 'sameEmail' ? email : domain,
    compare(a.number, b.number, 'sameNumber', 'otherNumber'),
    compare(a.bornOn, b.bornOn, 'sameBirthday', 'otherBirthday'),
    compare(a.country, b.country, null, 'otherCountry'),
    compare(a.type, b.type, null, 'otherType'),
  ].filter((reason) => reason !== null);
};

const compare = (a: string | null, b: string | null, same: Reason | null, other: Reason): Reason | null =>
  a === null || b === null ? null : a === b ? same : other;
