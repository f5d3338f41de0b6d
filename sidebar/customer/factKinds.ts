import type {
  ConsentItem,
  NeedItem,
  ObservationItem,
  PreferenceItem,
  UsageItem,
} from '../../src/usecases/cardItems.ts';
import type { FileRowTable } from '../../src/usecases/saveRow.ts';
import { dayInWords } from '../days.ts';
import { type Book, ownName, type Session } from '../session.ts';

/** What a line of a customer's file shows. */
export interface FactLine {
  /** What it is about, above it. */
  readonly head: string | null;
  readonly text: string;
  readonly badge?: { readonly text: string; readonly tone: string };
  readonly more: readonly string[];
  readonly meta: readonly string[];
}

/** How the card shows and enters the rows of one table of a customer's file. */
export interface FactKind<R> {
  readonly table: FileRowTable;
  readonly form: keyof Book['forms'];
  /** Fields that stand before the fold of the form. */
  readonly first: readonly string[];
  /** What a new one begins with; after another one (a consent) with what it has in common with that. */
  readonly initial: (session: Session, after: R | null) => Readonly<Record<string, string | null>>;
  /** History that is added to and never changed. */
  readonly kept?: true;
  readonly line: (row: R, session: Session) => FactLine;
}

const today = ({ book }: Session, day: string): Readonly<Record<string, string | null>> => ({
  [day]: book.today,
  by: ownName(book),
});

export const preferenceKind: FactKind<PreferenceItem> = {
  table: 'Preferences',
  form: 'preferences',
  first: ['item', 'value'],
  initial: () => ({}),
  line: ({ item, value, by, notedOn }, session) => ({
    head: item,
    text: value,
    more: [],
    meta: known(by, notedOn && dayInWords(notedOn, session)),
  }),
};

export const needKind: FactKind<NeedItem> = {
  table: 'Needs',
  form: 'needs',
  first: ['pain', 'status', 'scope', 'proposal'],
  initial: ({ book }) => ({ status: 'open', by: ownName(book) }),
  line: ({ pain, scope, status, by, notedOn, ...need }, session) => ({
    head: null,
    text: pain,
    badge: { text: session.word(`Needs.status.${status}`), tone: status },
    more: known(
      scope,
      ...(['process', 'proposal', 'edge', 'delivery'] as const).map(
        (name) =>
          need[name] &&
          session.say('sidebar.facts.labelled', { label: session.word(`Needs.${name}`), text: need[name] }),
      ),
    ),
    meta: known(by, notedOn && dayInWords(notedOn, session)),
  }),
};

export const observationKind: FactKind<ObservationItem> = {
  table: 'Observations',
  form: 'observations',
  first: ['item', 'seen', 'how', 'sure'],
  initial: (session) => today(session, 'seenOn'),
  line: ({ item, seen, how, seenOn, by, sure }, session) => ({
    head: item,
    text: seen,
    more: [],
    meta: known(
      session.word(`Observations.how.${how}`),
      sure && session.word(`Observations.sure.${sure}`),
      by,
      dayInWords(seenOn, session),
    ),
  }),
};

export const consentKind: FactKind<ConsentItem> = {
  table: 'Consents',
  form: 'consents',
  first: ['given', 'channel', 'purpose', 'happenedOn', 'how'],
  kept: true,
  initial: (session, after) => ({
    ...today(session, 'happenedOn'),
    channel: after?.channel ?? 'email',
    purpose: after?.purpose ?? 'marketing',
    given: after?.given === 'given' ? 'withdrawn' : 'given',
  }),
  line: ({ channel, purpose, given, happenedOn, how }, session) => ({
    head: null,
    text: [session.word(`Consents.purpose.${purpose}`), session.word(`Consents.channel.${channel}`)].join(
      ' · ',
    ),
    badge: { text: session.word(`Consents.given.${given}`), tone: given },
    more: known(how),
    meta: [dayInWords(happenedOn, session)],
  }),
};

export const usageKind: FactKind<UsageItem> = {
  table: 'Usage',
  form: 'usage',
  first: ['measure', 'amount', 'readOn', 'product'],
  initial: ({ book }) => ({ readOn: book.today }),
  line: ({ product, readOn, measure, amount, note }, session) => ({
    head: measure,
    text: new Intl.NumberFormat(session.language).format(amount),
    more: known(note),
    meta: known(product, dayInWords(readOn, session)),
  }),
};

const known = (...texts: readonly (string | null)[]): readonly string[] =>
  texts.flatMap((text) => (text === null || text === '' ? [] : [text]));
