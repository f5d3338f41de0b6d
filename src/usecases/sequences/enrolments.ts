import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type Enrolment, enrolments } from '../../schema/tables/enrolments.ts';
import { sequences } from '../../schema/tables/sequences.ts';
import { findCustomer } from '../findCustomer.ts';
import { foundRow } from '../foundRow.ts';
import { logInteraction } from '../logInteraction.ts';
import { byRow } from '../mail/lookUp.ts';
import { refuseUnknownRow } from '../mayKnow.ts';
import { beginning, enrol } from './keepSequences.ts';
import { ended } from './sequenceLetter.ts';
import { standings } from './standings.ts';

/** Enrols a customer by hand, once a day at most. @throws Refusal `rowGone`, `notReachable`. */
export const enrolByHand = (shop: Shop, sequence: string, customer: string): void => {
  const chosen = foundRow(shop, sequences, sequence);
  findCustomer(shop, customer);
  const look = byRow(shop);
  const occasion = `manual ${shop.clock.today()}`;
  const row = beginning(shop, chosen, { customer, occasion }, standings(shop, look), look);
  if (row === null || enrol(shop, [row]) === 0) throw new Refusal('notReachable');
};

/** Stops a sequence for one customer. @throws Refusal `rowGone`. */
export const stopEnrolment = (shop: Shop, id: string): void => {
  shop.tables.edit(enrolments, id, ({ row }) => {
    refuseUnknownRow(shop, enrolments, row);
    return row.state === 'running' ? ended(shop, 'stopped') : null;
  });
};

/**
 * The customer replied, by mail or in any other way: an inbound contact, which ends every sequence that they are in. The
 * mail service cannot read an inbox, so somebody says it.
 * @throws Refusal `rowGone`.
 */
export const logReply = (shop: Shop, customer: string): void =>
  shop.lock.hold(() => {
    const happenedOn = shop.clock.today();
    const summary = shop.sheetSay('letter.replied');
    logInteraction(shop, customer, {
      happenedOn,
      channel: 'email',
      direction: 'in',
      outcome: 'reached',
      summary,
    });
    if (!shop.tables.has(enrolments)) return;
    const inside = shop.tables
      .read(enrolments)
      .rows.filter((one) => one.customer === customer && one.state === 'running');
    if (inside.length > 0)
      shop.tables.change(
        enrolments,
        inside.map(({ id }: Enrolment) => ({ id, patch: ended(shop, 'replied') })),
      );
  }, 'last');
