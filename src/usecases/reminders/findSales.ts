import { addDays, daysBetween } from '../../domain/days.ts';
import { lastDay } from '../../domain/followups/dueState.ts';
import { brokenRhythms } from '../../domain/reminders/longOverdue.ts';
import type { ContractWarning } from '../../domain/sales/contractWarnings.ts';
import { isShown } from '../../domain/sales/quoteStanding.ts';
import { quotes } from '../../schema/tables/quotes.ts';
import { contractLine, warnedContracts } from '../sales/contractLines.ts';
import type { Rotten } from '../sales/rots.ts';
import type { Desk, Finder, Found, ListedKind } from './found.ts';

/** R66: opportunities visited less than their stage asks, and customers not met within their longest interval. */
export const missedVisits: Finder = ({ shop, rotten, followUps }, { limit }) => {
  const say = shop.sheetSay;
  const today = shop.clock.today();
  const few = rotten().flatMap((one) =>
    one.rot.flatMap((rot) =>
      rot.kind !== 'visits'
        ? []
        : [ofDeal(one, 'visits', say('mail.visits.made', { made: rot.made, wanted: rot.wanted }))],
    ),
  );
  const broken = brokenRhythms(followUps(), today, limit ?? 0).map((one): Found => {
    const n = daysBetween(lastDay(one), today);
    return {
      kind: 'visits',
      id: one.id,
      owner: one.owner,
      line: `${one.customerName ?? one.customer}: ${say('mail.visits.rhythm', { n })}`,
    };
  });
  return [...few, ...broken];
};

/** Opportunities that have stood in their stage for longer than that may last, by more than the days of the rule. */
export const rottingDeals: Finder = ({ shop, rotten }, { limit }) =>
  rotten().flatMap((one) =>
    one.rot.flatMap((rot) => {
      if (rot.kind !== 'long' || rot.days - rot.longest <= (limit ?? 0)) return [];
      const { days, longest } = rot;
      return [ofDeal(one, 'rotting', shop.sheetSay('mail.rotting', { days, longest, stage: one.stage }))];
    }),
  );

const ofDeal = ({ id, number, customerName, owner }: Rotten, kind: ListedKind, what: string): Found => ({
  kind,
  id,
  owner,
  line: `${[customerName, number].filter(Boolean).join(' · ') || id}: ${what}`,
});

/** Quotes that were sent and end within the days of the rule. */
export const expiringQuotes: Finder = ({ shop }, { limit }) => {
  const today = shop.clock.today();
  return shop.tables
    .columns(quotes, ['number', 'customerName', 'owner', 'status', 'validUntil'])
    .filter((one) => isShown(one, 'expiring', null, today, addDays(today, limit ?? 0)))
    .sort((a, b) => (a.validUntil ?? '').localeCompare(b.validUntil ?? ''))
    .map(({ id, number, customerName, owner, validUntil }) => ({
      kind: 'quotes',
      id,
      owner,
      line: `${[number, customerName].filter(Boolean).join(' · ') || id}: ${shop.sheetSay('mail.quotes', {
        day: validUntil === null ? '' : shop.formats.day(validUntil),
      })}`,
    }));
};

/** R84: contracts that end, have ended or renew by themselves. */
export const endingContracts: Finder = (desk, { limit }) =>
  ofContracts(
    desk,
    'contracts',
    ({ kind, days }) => kind === 'ended' || ((kind === 'ends' || kind === 'renews') && -days <= (limit ?? 0)),
  );

/** R86: payments that are overdue for the days of the rule or longer. */
export const latePayments: Finder = (desk, { limit }) =>
  ofContracts(desk, 'payments', ({ kind, days }) => kind === 'overdue' && days >= (limit ?? 0));

const ofContracts = (
  { shop }: Desk,
  kind: ListedKind,
  isMeant: (warning: ContractWarning) => boolean,
): readonly Found[] =>
  warnedContracts(shop)
    .filter(({ warning }) => isMeant(warning))
    .map(({ contract, warning }) => {
      const { id, owner } = contract;
      return { kind, id, owner, line: contractLine(shop, contract, warning) };
    });
