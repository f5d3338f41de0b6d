import { unanswered } from '../../domain/reminders/unanswered.ts';
import type { Shop } from '../../ports.ts';
import type { Instant } from '../../schema/day.ts';
import { cases } from '../../schema/tables/cases.ts';
import { outbox } from '../../schema/tables/outbox.ts';
import type { Finder } from './found.ts';

/** R87: complaints that nobody has answered for the days of the rule or longer. */
export const openComplaints: Finder = ({ shop }, { limit }) =>
  unanswered(casesHere(shop), shop.clock.now(), limit ?? 0).map(
    ({ id, customerName, subject, owner, days }) => ({
      kind: 'complaints',
      id,
      owner,
      line: `${[customerName, subject].filter(Boolean).join(' · ')}: ${shop.sheetSay('mail.complaints', { n: days })}`,
    }),
  );

const casesHere = (shop: Shop) =>
  shop.tables.columns(cases, [
    'customerName',
    'kind',
    'owner',
    'subject',
    'openedAt',
    'answeredAt',
    'resolvedAt',
  ]);

/** How long one that failed is told, ms: nothing comes of it any more. One that is held is told until somebody decides. */
const toldFor = 4 * 86_400_000;

/** Messages of the outbox that need a person: held, since nobody knows whether they went, or failed. */
export const heldMail: Finder = ({ shop }) => {
  const rows = shop.tables.columns(outbox, ['state', 'changedAt']);
  const since = Date.parse(shop.clock.now()) - toldFor;
  const isNew = (at: Instant | null): boolean => at !== null && Date.parse(at) >= since;
  const count = (wanted: 'held' | 'failed'): number =>
    rows.filter(({ state, changedAt }) => state === wanted && (wanted === 'held' || isNew(changedAt))).length;
  const lines = (['held', 'failed'] as const).flatMap((state) => {
    const n = count(state);
    return n === 0 ? [] : [shop.sheetSay(`mail.${state}`, { n })];
  });
  return (lines.length === 0 ? [] : [...lines, shop.sheetSay('mail.held.how')]).map((line, index) => ({
    kind: 'held',
    id: `held ${index}`,
    owner: null,
    line,
  }));
};
