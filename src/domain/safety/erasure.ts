import type { TableName } from '../../schema/tables.ts';

/** What stands in a column after a customer is erased. */
export type ErasedValue =
  /** Nothing. */
  | 'blank'
  /** The word for an erased customer, or for something erased; blank where it was blank already. */
  | 'customer'
  | 'something';

type Erasure = Readonly<Record<string, ErasedValue>>;

/**
 * R15: the columns of each table that tell who a customer was, and what becomes of them. Ids, dates, stages, amounts,
 * channels, purposes, owners and consents stay: totals, segments and the history of consents go on being right. A
 * column that is not named stays.
 */
export const erasures: Readonly<Partial<Record<TableName, Erasure>>> = {
  Customers: {
    name: 'customer',
    phone: 'blank',
    email: 'blank',
    sector: 'blank',
    country: 'blank',
    foundedIn: 'blank',
    employees: 'blank',
    revenue: 'blank',
    parent: 'blank',
    note: 'blank',
    number: 'blank',
    bornOn: 'blank',
    sex: 'blank',
    income: 'blank',
    education: 'blank',
    maritalStatus: 'blank',
    monthlySpend: 'blank',
    referredBy: 'blank',
    focus: 'blank',
    language: 'blank',
  },
  Contacts: {
    customerName: 'customer',
    name: 'something',
    position: 'blank',
    phone: 'blank',
    email: 'blank',
    note: 'blank',
    department: 'blank',
    reportsToName: 'something',
  },
  Interactions: {
    customerName: 'customer',
    summary: 'something',
    contactName: 'something',
    nextStep: 'blank',
  },
  FollowUps: { customerName: 'customer', subject: 'something', note: 'blank' },
  Opportunities: { customerName: 'customer' },
  Orders: { customerName: 'customer' },
  Preferences: { customerName: 'customer', value: 'something' },
  Needs: { customerName: 'customer', pain: 'something', scope: 'blank', proposal: 'blank' },
  Observations: { customerName: 'customer', seen: 'something' },
  Consents: { customerName: 'customer', how: 'blank' },
  Usage: { customerName: 'customer', note: 'blank' },
  Enrolments: { customerName: 'customer' },
  Cases: {
    customerName: 'customer',
    subject: 'something',
    text: 'blank',
    contactName: 'something',
    solution: 'blank',
    note: 'blank',
  },
  SurveyAnswers: { customerName: 'customer', comment: 'blank' },
  OnlineReviews: { customerName: 'customer', text: 'blank', link: 'blank', reply: 'blank' },
  FormAnswers: { customerName: 'customer', data: 'blank' },
  Invitees: { customerName: 'customer', answer: 'blank' },
};

/**
 * What of a row changes when its customer is erased; empty where everything is gone already, so that doing it again
 * changes nothing.
 * @param words What is written instead, by kind.
 */
export const erasedPatch = (
  erasure: Erasure,
  row: Readonly<Record<string, unknown>>,
  words: Readonly<Record<'customer' | 'something', string>>,
): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    Object.entries(erasure).flatMap(([column, becomes]) => {
      const now = row[column] ?? null;
      const then = becomes === 'blank' || now === null ? null : words[becomes];
      return now === then ? [] : [[column, then]];
    }),
  );
