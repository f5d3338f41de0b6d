import { isAnswer } from '../../domain/campaigns/attribution.ts';
import { answerText, statusSaid } from '../../domain/campaigns/formAnswer.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import { type Finder, finder } from '../../domain/register/finder.ts';
import { phoneDigits } from '../../domain/register/phoneDigits.ts';
import { searchText } from '../../domain/register/searchText.ts';
import type { Shop } from '../../ports.ts';
import { formOf } from '../../schema/derive/forms.ts';
import { validateForm } from '../../schema/derive/validateForm.ts';
import type { Campaign } from '../../schema/tables/campaigns.ts';
import { type Customer, customers } from '../../schema/tables/customers.ts';
import { type FollowUp, followUps } from '../../schema/tables/followUps.ts';
import { type Interaction, interactions } from '../../schema/tables/interactions.ts';
import { type Invitee, invitees } from '../../schema/tables/invitees.ts';
import { blankRow } from '../blankRow.ts';
import type { Step } from '../intents.ts';
import { changeOf } from '../sales/lineSteps.ts';
import { type ArrivedRow, dayOf, type Known, type TakenRow } from '../service/takeFormRow.ts';
import { findCampaign } from './findCampaign.ts';
import { leadMails } from './tellOfLeads.ts';

/** What all answers of one run together make. */
interface Made {
  readonly invitees: Map<string, { readonly before: Invitee | null; now: Invitee }>;
  readonly customers: Customer[];
  readonly interactions: Interaction[];
  readonly followUps: FollowUp[];
}

/**
 * R42, R49: what answers to a campaign’s form make. Each is a contact with the customer and what the invitee answers, or that
 * they came; whoever answers without having been invited is an invitee from then on, and whom the register does not know a
 * lead. The salesperson gets a mail of each who says yes, and of leads a follow-up for today, each once.
 * @param register All customers.
 */
export const campaignAnswers = (
  shop: Shop,
  campaignId: string,
  rows: readonly ArrivedRow[],
  register: readonly Known[],
): readonly TakenRow[] => {
  const campaign = findCampaign(shop, campaignId);
  const standing = shop.tables.read(invitees).rows.filter((one) => one.campaign === campaignId);
  const made: Made = {
    invitees: new Map(standing.map((one) => [one.customer, { before: one, now: one }])),
    customers: [],
    interactions: [],
    followUps: [],
  };
  const who = finder(register, new Set(standing.map(({ customer }) => customer)));
  const parts = rows.map((row): TakenRow => {
    const whom = row.customer ?? who.find(row.fields) ?? newLead(shop, campaign, row, who, made);
    if (whom === null) return { steps: [], mails: [], state: 'unknown' };
    answered(shop, campaign, row, whom, made);
    return { steps: [], mails: [], state: 'read', customer: whom };
  });
  // Once for all of them: several answers may be of one invitee.
  const together = { steps: stepsOf(made), mails: leadMails(shop, toTell(made)), state: 'read' } as const;
  return [...parts, together];
};

const toTell = ({ invitees: all }: Made): readonly Invitee[] =>
  [...all.values()].flatMap(({ before, now }) =>
    isAnswer(now) && !(before && isAnswer(before)) ? [now] : [],
  );

const stepsOf = ({ invitees: all, ...made }: Made): readonly Step[] => {
  const pairs = [...all.values()];
  const fresh = pairs.flatMap(({ before, now }) => (before === null ? [now] : []));
  const inserts: readonly Step[] = [
    { kind: 'insert', table: 'Customers', rows: made.customers },
    { kind: 'insert', table: 'Invitees', rows: fresh },
    { kind: 'insert', table: 'Interactions', rows: made.interactions },
    { kind: 'insert', table: 'FollowUps', rows: made.followUps },
  ];
  return [
    ...inserts.filter((step) => step.kind === 'insert' && step.rows.length > 0),
    ...pairs.flatMap(({ before, now }) => (before === null ? [] : changeOf('Invitees', before, now))),
  ];
};

/** Whom the register does not know; found again by an id that is made of what they say. Null where they say nothing. */
const newLead = (
  shop: Shop,
  campaign: Campaign,
  { at, fields: { name = '', email = '', phone = '' } }: ArrivedRow,
  who: Finder<Known>,
  made: Made,
): Known | null => {
  const called = name || email || phone;
  if (called === '') return null;
  const marks = JSON.stringify([searchText(name), email.toLowerCase(), phoneDigits(phone)]);
  const id = shop.ids.of(customers.columns.id.prefix, fingerprint(`${campaign.id} ${marks}`));
  const standing = who.byId(id);
  if (standing) return standing;
  const fields = formOf(customers).fields.filter((field) => field.name === 'email' || field.name === 'phone');
  const { values } = validateForm(fields, { email, phone });
  const read = (field: 'email' | 'phone'): string | null => {
    const value = values[field];
    return typeof value === 'string' ? value : null;
  };
  // What is no address and no number is not lost; a number that begins with + may have become a broken formula.
  const unread = [
    ...(read('email') === null ? [email] : []),
    ...(read('phone') === null ? [phone] : []),
  ].filter((text) => text !== '' && text !== called && !text.startsWith('#'));
  const row: Customer = {
    ...blankRow(customers),
    id,
    name: called,
    email: read('email'),
    phone: read('phone'),
    status: 'lead',
    owner: campaign.owner,
    source: 'campaign',
    note: unread.length === 0 ? null : unread.join('\n'),
    addedOn: dayOf(shop, at),
  };
  made.customers.push(row);
  who.add(row);
  return row;
};

/** One answer of one customer, on top of what they answered before. */
const answered = (
  shop: Shop,
  campaign: Campaign,
  { at, hash, fields }: ArrivedRow,
  whom: Known,
  made: Made,
): void => {
  const pair = made.invitees.get(whom.id);
  const day = dayOf(shop, at);
  const said = answerText(fields);
  const before: Invitee = pair?.now ?? {
    ...blankRow(invitees),
    id: shop.ids.of(invitees.columns.id.prefix, hash),
    campaign: campaign.id,
    campaignName: campaign.name,
    customer: whom.id,
    customerName: whom.name,
    status: 'reached',
  };
  const status = statusSaid(fields, before.status);
  const now: Invitee = {
    ...before,
    status,
    respondedOn: before.respondedOn ?? day,
    answer: [before.answer, said].filter(Boolean).join('\n') || null,
  };
  made.invitees.set(whom.id, { before: pair?.before ?? null, now });
  made.interactions.push(contactOf(shop, campaign, hash, whom, status, said, day));
  const isFirstYes = isAnswer(now) && !isAnswer(before);
  if (isFirstYes && whom.status === 'lead') made.followUps.push(followUpOf(shop, campaign, hash, whom));
};

/** A contact that came in: what waits for a reply of this customer ends by it. */
const contactOf = (
  shop: Shop,
  { name }: Campaign,
  hash: string,
  whom: Known,
  status: Invitee['status'],
  said: string,
  happenedOn: Interaction['happenedOn'],
): Interaction => ({
  ...blankRow(interactions),
  id: shop.ids.of(interactions.columns.id.prefix, hash),
  customer: whom.id,
  customerName: whom.name,
  happenedOn,
  channel: status === 'attended' ? 'meeting' : 'web',
  direction: 'in',
  summary: [
    shop.sheetSay(status === 'attended' ? 'campaign.form.came' : 'campaign.form.answered', { name }),
    said,
  ]
    .filter(Boolean)
    .join('\n'),
  outcome: status === 'declined' ? 'declined' : status === 'attended' ? 'reached' : 'interested',
  source: 'own',
  loggedAt: shop.clock.now(),
});

const followUpOf = (shop: Shop, campaign: Campaign, hash: string, whom: Known): FollowUp => ({
  ...blankRow(followUps),
  id: shop.ids.of(followUps.columns.id.prefix, hash),
  customer: whom.id,
  customerName: whom.name,
  subject: shop.sheetSay('campaign.form.followUp', { name: campaign.name }),
  dueOn: shop.clock.today(),
  owner: whom.owner ?? campaign.owner,
  channel: 'call',
  source: 'own',
});
