import type { Candidate } from '../../domain/campaigns/chooseInvitees.ts';
import { optedOut } from '../../domain/campaigns/optedOut.ts';
import { addDays } from '../../domain/days.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type Campaign, campaigns } from '../../schema/tables/campaigns.ts';
import { customers } from '../../schema/tables/customers.ts';
import { invitees } from '../../schema/tables/invitees.ts';
import { segments } from '../../schema/tables/segments.ts';
import { consentsHere } from '../consentsHere.ts';
import { hushedCustomers } from '../mail/hushed.ts';
import { members } from '../segments/members.ts';
import { boughtBy } from './boughtBy.ts';
import { wayOf } from './findCampaign.ts';

/** R44: who fits. All that is asked for must hold; nothing asked for: everybody. */
export interface Asked {
  /** Name of a segment. */
  readonly segment: string | null;
  /** Who bought so many pieces of a product, or of any where it is null. */
  readonly bought: { readonly product: string | null; readonly atLeast: number } | null;
  /** To whom *Find patterns* would offer it next, with this confidence. */
  readonly offer: { readonly product: string; readonly confidence: number } | null;
  /** Whoever was invited to anything within so many days is left out. */
  readonly restDays: number;
}

type Against = Candidate['against'][number];

/**
 * The customers who fit, each with what speaks for and against an invitation. A call a table that is asked about.
 * @throws Refusal `segmentGone`.
 */
export const candidates = (shop: Shop, campaign: Campaign, asked: Asked): readonly Candidate[] => {
  const inside = asked.segment === null ? null : membersOf(shop, asked.segment);
  const bought = asked.bought === null ? null : boughtBy(shop, asked.bought.product);
  const offered = asked.offer === null ? null : offersOf(shop, asked.offer.product);
  const against = reasons(shop, campaign, asked.restDays);
  return shop.tables.columns(customers, ['name', 'email']).flatMap(({ id, name, email }): Candidate[] => {
    if (inside && !inside.has(id)) return [];
    const pieces = bought?.get(id) ?? 0;
    if (asked.bought && pieces < asked.bought.atLeast) return [];
    const confidence = offered?.get(id) ?? 0;
    if (asked.offer && (!offered?.has(id) || confidence < asked.offer.confidence)) return [];
    const because = asked.offer ? confidence : asked.bought ? pieces : null;
    return [{ customer: id, name, because, score: because ?? 0, against: against(id, email) }];
  });
};

const membersOf = (shop: Shop, name: string): ReadonlySet<string> => {
  const segment = shop.tables.columns(segments, ['name']).find((one) => one.name === name);
  if (!segment) throw new Refusal('segmentGone');
  return new Set(members(shop, segment.id).map(({ id }) => id));
};

/** Confidence by customer, as the tab of *Find patterns* says it; nobody without the tab. */
const offersOf = (shop: Shop, product: string): ReadonlyMap<string, number> => {
  const rows = shop.layout.stands('NextProducts') ? (shop.figures.plain('NextProducts', 'A:E') ?? []) : [];
  return new Map(
    rows.flatMap(([id, , offered, , confidence]) =>
      offered === product && typeof confidence === 'number' ? [[String(id), confidence] as const] : [],
    ),
  );
};

/** What speaks against inviting a customer to this campaign now, the weightiest first. */
export const reasons = (
  shop: Shop,
  campaign: Campaign,
  restDays: number,
): ((customer: string, email: string | null) => readonly Against[]) => {
  const way = wayOf(campaign);
  const since = addDays(shop.clock.today(), -restDays);
  const rows = shop.tables.columns(invitees, ['campaign', 'customer', 'invitedOn']);
  const running = new Set(
    shop.tables
      .read(campaigns)
      .rows.filter(({ id, status }) => status === 'running' && id !== campaign.id)
      .map(({ id }) => id),
  );
  const those = (where: (row: (typeof rows)[number]) => boolean): ReadonlySet<string> =>
    new Set(rows.filter(where).map(({ customer }) => customer));
  const sets: readonly (readonly [Against, ReadonlySet<string>])[] = [
    ['already', those((one) => one.campaign === campaign.id)],
    ['optedOut', optedOut(consentsHere(shop), way)],
    ['complained', hushedCustomers(shop)],
    ['otherCampaign', those((one) => running.has(one.campaign))],
    ['recently', those(({ invitedOn }) => invitedOn !== null && invitedOn > since)],
  ];
  return (customer, email) => {
    const found = sets.filter(([, set]) => set.has(customer)).map(([reason]) => reason);
    return way === 'email' && email === null ? [...found, 'noAddress'] : found;
  };
};
