import { ledgerNotes, type SentLedger, sentLedger } from '../../domain/mail/sentLedger.ts';
import type { Shop } from '../../ports.ts';
import type { Instant } from '../../schema/day.ts';
import { type Message, outbox } from '../../schema/tables/outbox.ts';

/** The note that says until when nothing that waits is to be trusted: a backup or a copy brought it. */
const doubtNote = 'outboxDoubt';

/** The ledger of what was sent, as the document’s notes hold it. */
export const ledgerHere = ({ notes }: Shop, afresh?: 'afresh'): SentLedger => {
  // All notes are read in one call; the first asks for it.
  notes.read(ledgerNotes[0] ?? '', afresh);
  return sentLedger((note) => notes.read(note));
};

/** Puts these keys into the ledger. */
export const keepSent = (shop: Shop, keys: readonly string[], upTo: Instant): void => {
  if (keys.length === 0) return;
  for (const [note, text] of ledgerHere(shop, 'afresh').with(keys, upTo)) shop.notes.write(note, text);
};

/** Rows that were sent before this are taken up already, but for what two clocks differ, ms. */
const margin = 7_200_000;

/** Puts what the rows say was sent since last time into the ledger. */
export const absorb = (shop: Shop, rows: readonly Pick<Message, 'key' | 'state' | 'changedAt'>[]): void => {
  const { upTo } = ledgerHere(shop, 'afresh');
  const since = upTo === null ? 0 : Date.parse(upTo) - margin;
  const keys = rows.flatMap(({ key, state, changedAt }) =>
    state === 'sent' && key && changedAt !== null && Date.parse(changedAt) >= since ? [key] : [],
  );
  keepSent(shop, keys, shop.clock.now());
};

/** The same of the rows that stand now: before a backup overwrites them. */
export const absorbOutbox = (shop: Shop): void => {
  if (!shop.tables.has(outbox)) return;
  shop.lock.hold(() => absorb(shop, shop.tables.columns(outbox, ['key', 'state', 'changedAt'])));
};

/**
 * Before rows of the outbox come back out of a backup: what was sent until now stays known. Of all rows, what waits in them
 * is held; of one, the ledger tells.
 */
export const beforeOutboxReturns = (shop: Shop, rows: 'all' | 'one'): void => {
  absorbOutbox(shop);
  if (rows === 'all') doubtOutbox(shop);
};

/** A backup or a copy brings rows that may have been sent since: what waits is held at the next run. */
export const doubtOutbox = ({ notes, clock }: Shop): void => notes.write(doubtNote, clock.now());

// Only `doubtOutbox` writes it.
export const outboxDoubt = ({ notes }: Shop): Instant | null => notes.read(doubtNote) as Instant | null;

export const trustOutbox = ({ notes }: Shop): void => {
  if (notes.read(doubtNote) !== null) notes.write(doubtNote, null);
};
