import type { Say, Values } from '../../words/say.ts';
import { type Condition, type Field, isCondition, type Rule, type TestName, tests } from './rule.ts';

/** The words that a sentence is made of, in one language. */
export interface RuleWords {
  readonly say: Say;
  /** What the field's column is called. */
  readonly label: (field: Field) => string;
  /** A number, amount, share or day of the field as people write it; the word for a code of a choice. */
  readonly show: (field: Field, value: string | number) => string;
}

/**
 * A rule as one sentence. What a `not` is around turns into its opposite, which says where a customer without a value
 * belongs; a group within a group stands in brackets.
 */
export const sentence = (rule: Rule, words: RuleWords): string =>
  words.say('rules.customers', { rule: clauseOf(rule, false, words).text });

interface Clause {
  readonly text: string;
  /** How its parts are joined; null where it is one. */
  readonly joined: 'and' | 'or' | null;
}

const clauseOf = (rule: Rule, negated: boolean, words: RuleWords): Clause => {
  if (isCondition(rule)) return negated ? opposite(rule, words) : affirmed(rule, words);
  const inside = rule.of.map((one) => clauseOf(one, negated !== (rule.kind === 'not'), words));
  const joined = (rule.kind === 'all') === negated ? 'or' : 'and';
  const [first = nothing, ...more] = inside;
  if (more.length === 0) return first;
  const texts = inside.map(({ text, joined: own }) =>
    own === null || own === joined ? text : words.say('rules.group', { rule: text }),
  );
  return { joined, text: texts.reduce((a, b) => words.say(`rules.${joined}`, { a, b })) };
};

const nothing: Clause = { text: '', joined: null };

const affirmed = (condition: Condition, words: RuleWords): Clause => {
  const { kind, field } = condition;
  const product = field.of === 'measure' ? field.product : undefined;
  const bought = product !== undefined && (kind === 'yes' || kind === 'no');
  const text = bought
    ? words.say(`rules.bought.${kind}`, { product })
    : words.say(`rules.${kind}`, valuesOf(condition, words));
  return { text, joined: null };
};

/** Tests of which one holds exactly where the other does not. */
const complements: Readonly<Partial<Record<TestName, TestName>>> = {
  oneOf: 'noneOf',
  noneOf: 'oneOf',
  blank: 'filled',
  filled: 'blank',
  yes: 'no',
  no: 'yes',
};

/** Tests of which one holds where the other does not, but for customers without a value. */
const opposites: Readonly<Partial<Record<TestName, TestName>>> = {
  below: 'atLeast',
  atLeast: 'below',
  above: 'atMost',
  atMost: 'above',
  equal: 'unequal',
  unequal: 'equal',
  before: 'from',
  from: 'before',
};

const opposite = (condition: Condition, words: RuleWords): Clause => {
  const { kind } = condition;
  const other = complements[kind] ?? opposites[kind];
  // The other test takes the same.
  if (other) return orMissing(affirmed({ ...condition, kind: other } as Condition, words).text, kind, words);
  // Every test without another one has words of its own.
  const key = `rules.not.${kind}` as 'rules.not.between';
  return orMissing(words.say(key, valuesOf(condition, words)), kind, words);
};

/** What a text or an anniversary does not do, a missing one does not do either: that needs no word. */
const orMissing = (text: string, kind: TestName, { say }: RuleWords): Clause =>
  complements[kind] || tests[kind] === 'texts' || kind === 'yearly'
    ? { text, joined: null }
    : { text: say('rules.orMissing', { rule: text }), joined: 'or' };

const valuesOf = (condition: Condition, words: RuleWords): Values => {
  const { kind, field, of } = condition;
  const noun = nounOf(field, words);
  const [first = '', second = ''] = of;
  switch (tests[kind]) {
    case 'number':
    case 'numbers':
    case 'day':
      return { field: noun, a: words.show(field, first), b: words.show(field, second) };
    case 'texts':
      return { field: noun, list: listed(condition, words) };
    case 'days':
      return { field: noun, n: first, when: when(kind, Number(first), words) };
    case 'count':
    case 'percent':
      return { field: noun, n: first };
    case 'nothing':
      return { field: kind === 'yes' || kind === 'no' ? words.label(field) : noun };
  }
};

const listed = ({ kind, field, of }: Condition, { say, show }: RuleWords): string => {
  const part = kind === 'contains' || kind === 'begins';
  const texts = of.map((one) => (part ? say('rules.quoted', { text: one }) : show(field, one)));
  return texts.reduce((a, b, index) =>
    say(index === texts.length - 1 ? 'rules.lastOfList' : 'rules.list', { a, b }),
  );
};

const when = (kind: TestName, n: number, { say }: RuleWords): string => {
  if (n === 0) return say('rules.when.today');
  return say(kind === 'last' ? 'rules.when.last' : 'rules.when.next', { n });
};

/** Fields whose column is not called by what a sentence would call them. */
const nouns = [
  'name',
  'foundedIn',
  'employees',
  'parent',
  'addedOn',
  'bornOn',
  'lastOn',
  'firstOn',
  'recency',
  'frequency',
  'spend',
  'products',
  'openCount',
  'lostCount',
  'contacts',
  'sinceTouch',
  'expectedPurchases',
  'referredBy',
  'focus',
  'gap',
  'gapSpread',
  'paymentDelay',
  'referrals',
  'waiting',
  'factors',
  'angles',
] as const;

const nounOf = (field: Field, words: RuleWords): string => {
  const wanted = field.of === 'customer' ? field.column : field.measure;
  const noun = nouns.find((one) => one === wanted);
  if (noun) return words.say(`rules.noun.${noun}`);
  // Within a sentence a label begins small, but for abbreviations.
  return words.label(field).replace(/^\p{Lu}(?=[\p{Ll}-])/u, (letter) => letter.toLowerCase());
};
