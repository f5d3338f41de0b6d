import { byAskedDay } from '../domain/followups/dueFollowUps.ts';
import { currentConsents } from '../domain/register/currentConsents.ts';
import { type CustomerFile, excerpts, pageLength } from '../domain/register/customerFile.ts';
import { type TimelineEntry, timeline } from '../domain/register/timeline.ts';
import { type GrowthPoint, growthPoints } from '../domain/value/growthPoints.ts';
import type { Shop } from '../ports.ts';
import type { FormValues } from '../schema/derive/forms.ts';
import { type Consent, consents } from '../schema/tables/consents.ts';
import { followUps } from '../schema/tables/followUps.ts';
import { interactions } from '../schema/tables/interactions.ts';
import {
  type ConsentItem,
  consentItem,
  type NeedItem,
  needItem,
  type ObservationItem,
  type OpportunityLine,
  observationItem,
  opportunityLine,
  type Person,
  type PreferenceItem,
  personOf,
  preferenceItem,
  type UsageItem,
  usageItem,
} from './cardItems.ts';
import { customerFile } from './customerFile.ts';
import { keepRecent, ownLists } from './favourites.ts';
import { formValues } from './findCustomer.ts';
import { type FollowUpItem, followUpItem } from './followUpItem.ts';
import { refuseUnknownId } from './mayKnow.ts';
import { type Worth, worthOf } from './worth.ts';

/** Part of a customer's history, newest first. */
export interface TimelinePage {
  readonly entries: readonly TimelineEntry[];
  readonly total: number;
}

/** Everything about a customer on one page. Lists are cut; `totals` says how long each is. */
export interface CustomerCard {
  readonly id: string;
  /** What the customer form shows: the version that an edit is held against. */
  readonly values: FormValues;
  readonly addedOn: string | null;
  /** Cells of this row that could not be read as their column's kind; forms show them as blank. */
  readonly unreadable: readonly { readonly field: string; readonly found: string }[];
  /** The one next action: the open follow-up that is asked for first. */
  readonly next: FollowUpItem | null;
  /** The open ones, by the day on which they are asked for. */
  readonly followUps: readonly FollowUpItem[];
  readonly people: readonly Person[];
  readonly timeline: TimelinePage;
  readonly preferences: readonly PreferenceItem[];
  readonly needs: readonly NeedItem[];
  readonly observations: readonly ObservationItem[];
  /** `current`: the latest of each channel and purpose; `history` is how many rows there are in all. */
  readonly consents: { readonly current: readonly ConsentItem[]; readonly history: number };
  /** The latest readings. */
  readonly usage: readonly UsageItem[];
  /** The latest of those still open, and how many are. */
  readonly opportunities: { readonly open: readonly OpportunityLine[]; readonly total: number };
  readonly worth: Worth | null;
  /** R104; `offers`: whether there is a list of what to offer whom, see `nextOffer`. */
  readonly growth: { readonly points: readonly GrowthPoint[]; readonly offers: boolean };
  readonly favourite: boolean;
  readonly totals: {
    readonly followUps: number;
    readonly people: number;
    readonly preferences: number;
    readonly needs: number;
    readonly observations: number;
    readonly usage: number;
  };
}

/**
 * Everything about a customer, in a number of calls that does not depend on how many there are.
 * @throws Refusal `rowGone`, also where a salesperson may not see the customer.
 */
export const customerCard = (shop: Shop, id: string): CustomerCard => {
  const file = customerFile(shop, id);
  keepRecent(shop, id);
  const today = shop.clock.today();
  // What is put off comes when it is asked for again.
  const due = [...file.open.rows]
    .sort(byAskedDay)
    .map((one) => followUpItem({ ...one, customerName: file.customer.name }, today, file.customer));
  return {
    id,
    values: formValues(file.customer),
    addedOn: file.customer.addedOn,
    unreadable: file.unreadable,
    next: due[0] ?? null,
    followUps: due,
    timeline: firstPage(file),
    ...sections(shop, file),
    worth: file.standing && worthOf(file.standing, today),
    growth: growthOf(shop, file),
    favourite: ownLists(shop).favourites.includes(id),
  };
};

const growthOf = (shop: Shop, { needs, usage, standing }: CustomerFile): CustomerCard['growth'] => ({
  points: growthPoints({ needs: needs.rows, usage: usage.rows, standing }, shop.clock.today()),
  offers: shop.layout.stands('NextProducts'),
});

/** What counts now may stand anywhere in a long history. */
const allConsents = (
  shop: Shop,
  { customer, consents: { rows, total } }: CustomerFile,
): readonly Consent[] =>
  total <= excerpts.consents.limit
    ? rows
    : shop.tables.read(consents).rows.filter((one) => one.customer === customer.id);

const sections = (shop: Shop, file: CustomerFile) => ({
  people: file.people.rows.map(personOf),
  preferences: file.preferences.rows.map(preferenceItem),
  needs: file.needs.rows.map(needItem),
  observations: file.observations.rows.map(observationItem),
  consents: {
    current: currentConsents(allConsents(shop, file)).map(consentItem),
    history: file.consents.total,
  },
  usage: file.usage.rows.map(usageItem),
  opportunities: {
    open: file.opportunities.rows.map(opportunityLine),
    total: file.opportunities.total,
  },
  totals: {
    followUps: file.open.total,
    people: file.people.total,
    preferences: file.preferences.total,
    needs: file.needs.total,
    observations: file.observations.total,
    usage: file.usage.total,
  },
});

const firstPage = ({ interactions, done }: CustomerFile): TimelinePage => ({
  entries: timeline(interactions.rows, done.rows).slice(0, pageLength),
  total: interactions.total + done.total,
});

/** The part of a customer's history that begins after `from` entries. */
export const customerTimeline = (shop: Shop, id: string, from: number): TimelinePage => {
  refuseUnknownId(shop, id);
  const all = timeline(
    shop.tables.read(interactions).rows.filter(({ customer }) => customer === id),
    shop.tables.read(followUps).rows.filter(({ customer }) => customer === id),
  );
  return { entries: all.slice(from, from + pageLength), total: all.length };
};
