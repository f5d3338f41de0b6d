import { addDays } from '../../domain/days.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import {
  type CustomerItems,
  type HandoverItem,
  type HandoverStep,
  handoverList,
  handoverSteps,
} from '../../domain/sales/handover.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type FollowUp, followUps } from '../../schema/tables/followUps.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { type StageChange, stageChanges } from '../../schema/tables/stageChanges.ts';
import { blankRow } from '../blankRow.ts';
import { foundRow } from '../foundRow.ts';
import { carryOut, type Step } from '../intents.ts';
import { me, teamNames } from '../me.ts';
import { tellLeads } from '../reminders/queueLeads.ts';
import { itemsOf } from './handoverList.ts';
import { mayWork, refuseNotTheirs } from './mayWork.ts';

export interface HandedOver {
  /** Rows that have another owner now. */
  readonly moved: number;
  /** By which it can be undone; null where nothing had to be done. */
  readonly intent: string | null;
}

/**
 * R68, R70: gives a leaver's open opportunities, contracts, cases, follow-ups and customers to others, as one intent. Nothing
 * but the owner changes: stages, histories and links stay.
 * @param to The successor of each customer by its id; `otherwise` of the rest and of what has no customer.
 * @throws Refusal `invalid` where a successor is none of the team, or is who leaves.
 */
export const handOver = (
  shop: Shop,
  from: string,
  to: Readonly<Record<string, string>>,
  otherwise: string,
  steps: readonly HandoverStep[],
): HandedOver =>
  shop.lock.hold(() => {
    for (const name of [otherwise, ...Object.values(to)]) refuseStranger(shop, name, from);
    const items = itemsOf(shop, from);
    const successor = ({ customer }: { readonly customer: string | null }): string =>
      to[customer ?? ''] ?? otherwise;
    const groups = handoverList(items, shop.clock.today());
    return change(shop, items, () => from, successor, null, [
      ...insertSteps('FollowUps', planned(shop, from, groups, successor, steps)),
    ]);
  });

/** R52: hands opportunities to somebody else. @throws Refusal `invalid`, `rowGone`. */
export const transferOpportunities = (
  shop: Shop,
  ids: readonly string[],
  to: string,
  note: string | null,
): HandedOver =>
  shop.lock.hold(() => {
    refuseStranger(shop, to, null);
    const rows = shop.tables
      .columns(opportunities, ['customer', 'owner'])
      .filter(({ id }) => ids.includes(id));
    if (rows.length < new Set(ids).size)
      throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Opportunities') });
    // Who else is on it stands far from the owner, and matters only where the owner alone does not allow it.
    for (const { id, owner } of rows)
      if (!mayWork(shop)({ owner, team: null })) refuseNotTheirs(shop, foundRow(shop, opportunities, id));
    const owners = new Map(rows.map(({ id, owner }) => [id, owner]));
    const items = rows
      .filter(({ owner }) => owner !== to)
      .map(({ id, customer }) => ({ table: 'Opportunities' as const, id, customer }));
    return change(
      shop,
      items,
      ({ id }) => owners.get(id) ?? null,
      () => to,
      note,
      [],
    );
  });

const refuseStranger = (shop: Shop, name: string, from: string | null): void => {
  if (name === from || !teamNames(shop).includes(name))
    throw new Refusal('invalid', {}, [{ field: 'to', code: 'unknown' }]);
};

type Given = Pick<HandoverItem, 'table' | 'id' | 'customer'>;

const change = (
  shop: Shop,
  items: readonly Given[],
  ownerOf: (item: Given) => string | null,
  successor: (item: Given) => string,
  note: string | null,
  more: readonly Step[],
): HandedOver => {
  const [first] = items;
  if (!first) return { moved: 0, intent: null };
  const history = items
    .filter(({ table }) => table === 'Opportunities' || table === 'Contracts')
    .map((item) => ownerChange(shop, item, ownerOf(item), successor(item), note));
  const about = `${ownerOf(first) ?? '–'} → ${[...new Set(items.map(successor))].join(', ')}`;
  const intent = carryOut(shop, 'handover', about, [
    ...items.map(
      (item): Step => ({
        kind: 'change',
        table: item.table,
        id: item.id,
        patch: { owner: successor(item) },
        before: { owner: ownerOf(item) },
      }),
    ),
    ...insertSteps('StageChanges', history),
    ...more,
  ]);
  tellLeads(
    shop,
    items.flatMap((item) =>
      item.table === 'Opportunities' ? [{ id: item.id, owner: successor(item) }] : [],
    ),
  );
  return { moved: items.length, intent };
};

const insertSteps = (
  table: 'StageChanges' | 'FollowUps',
  rows: readonly (StageChange | FollowUp)[],
): readonly Step[] =>
  rows.length === 0 ? [] : [{ kind: 'insert', table, rows: rows.map((row) => ({ ...row })) }];

const ownerChange = (
  shop: Shop,
  { table, id }: Given,
  before: string | null,
  after: string,
  note: string | null,
): StageChange => {
  const at = shop.clock.now();
  return {
    ...blankRow(stageChanges),
    id: shop.ids.of(stageChanges.columns.id.prefix, fingerprint([id, at, before, after].join('\n'))),
    [table === 'Contracts' ? 'contract' : 'opportunity']: id,
    what: 'owner',
    before,
    after,
    at,
    by: me(shop).name ?? shop.identity.email(),
    how: 'handover',
    note,
  };
};

/** The chosen steps as follow-ups, for each customer of a group that is concerned. */
const planned = (
  shop: Shop,
  from: string,
  groups: readonly CustomerItems[],
  successor: (group: CustomerItems) => string,
  steps: readonly HandoverStep[],
): readonly FollowUp[] => {
  const wanted = handoverSteps.filter(({ step }) => steps.includes(step));
  const concerned = groups.flatMap(({ customer, ...group }) =>
    customer === null
      ? []
      : wanted.flatMap((step) => (step.brink && !group.brink ? [] : [{ customer, group, step }])),
  );
  const ids = shop.ids.make(followUps.columns.id.prefix, concerned.length, new Set());
  return concerned.map(({ customer, group, step: { step, after, channel, by } }, index): FollowUp => {
    const heir = successor({ customer, ...group });
    return {
      ...blankRow(followUps),
      id: ids[index] ?? '',
      customer,
      customerName: group.customerName,
      subject: shop.sheetSay(`board.step.${step}`, { from, to: heir }),
      dueOn: addDays(shop.clock.today(), after),
      owner: by === 'successor' ? heir : me(shop).name,
      channel,
      source: 'own',
    };
  });
};
