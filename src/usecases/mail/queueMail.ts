import { type Draft, keyOf } from '../../domain/mail/draft.ts';
import { ruleOfMail } from '../../domain/mail/rules.ts';
import type { Shop } from '../../ports.ts';
import type { Instant } from '../../schema/day.ts';
import { type Message, outbox } from '../../schema/tables/outbox.ts';
import { blankRow } from '../blankRow.ts';
import { newIds } from '../newIds.ts';
import { noteWaiting } from './waiting.ts';

/**
 * Queues what is not queued yet: of each key there is one message for ever. One look at the keys, one block of rows.
 * @param state Of what an earlier version wrote or did not end: it went, or is in doubt.
 * @returns the ids of the new messages.
 */
export const queueMail = (
  shop: Shop,
  drafts: readonly Draft[],
  state: 'queued' | 'sent' | 'held' = 'queued',
): readonly string[] => {
  if (drafts.length === 0) return [];
  return shop.lock.hold(() => {
    const standing = shop.tables.columns(outbox, ['key']);
    const known = new Set(standing.map(({ key }) => key));
    const fresh = drafts.filter((draft) => {
      const key = keyOf(draft);
      const isNew = !known.has(key);
      known.add(key);
      return isNew;
    });
    if (fresh.length === 0) return [];
    const ids = newIds(shop, outbox, standing, fresh.length);
    const queuedAt = shop.clock.now();
    noteWaiting(shop);
    shop.tables.insert(
      outbox,
      fresh.map((draft, index) => rowOf(draft, ids[index] ?? '', queuedAt, state)),
    );
    return ids;
  });
};

const rowOf = (draft: Draft, id: string, queuedAt: Instant, state: 'queued' | 'sent' | 'held'): Message => ({
  ...blankRow(outbox),
  id,
  key: keyOf(draft),
  rule: draft.rule,
  customer: draft.customer?.id ?? null,
  customerName: draft.customer?.name ?? null,
  to: draft.to,
  name: draft.name,
  template: draft.template?.id ?? null,
  templateName: draft.template?.name ?? null,
  data: draft.data ? JSON.stringify(draft.data) : null,
  priority: ruleOfMail(draft.rule).priority,
  notBefore: draft.notBefore ?? null,
  notAfter: draft.notAfter ?? null,
  state,
  why: state === 'held' ? 'inDoubt' : null,
  queuedAt,
  changedAt: queuedAt,
});
