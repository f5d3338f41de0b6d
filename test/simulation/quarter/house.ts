/** The business of a simulated quarter: five hundred customers, four of us, sequences that are on. */
import { readFileSync } from 'node:fs';
import { consents } from '../../../src/schema/tables/consents.ts';
import { customers } from '../../../src/schema/tables/customers.ts';
import { team } from '../../../src/schema/tables/team.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { aKeptShop, answerOf, deleteFigures, setting } from '../../contract/usecases/aShop.ts';
import { fillTab, nobodyWatches } from '../../contract/usecases/fillTab.ts';
import { switchSequencesOn } from '../../switchSequencesOn.ts';
import { seeded } from '../seeded.ts';
import type { House } from './judge.ts';

export const customerCount = 500;
export const ours = ['Anna', 'Bob', 'Cleo'] as const;

export const addressOf = (n: number): string => `c${n}@customers.example`;
export const idOf = (n: number): string => `C-${String(n).padStart(8, '0')}`;

/** Some consented to marketing, some said nothing, a few had opted out before. */
const consentOf = (n: number): 'given' | 'withdrawn' | null =>
  n % 25 === 0 ? 'withdrawn' : n % 10 < 7 ? 'given' : null;

/** Those whom nobody but the shop ever touches: what is promised to them must be queued. */
export const isPlain = (n: number): boolean => n % 3 === 0 && consentOf(n) !== 'withdrawn';

/** Had opted out before the quarter began. */
export const hadOptedOut = (n: number): boolean => consentOf(n) === 'withdrawn';

export const house = (timeZone: string): House => ({
  timeZone,
  from: 9,
  until: 18,
  weekdays: new Set([1, 2, 3, 4, 5]),
  holidays: new Set(['2018-04-02', '2018-05-01', '2018-05-21', '2018-09-18', '2018-10-03']),
  cap: 2,
  capDays: 7,
  hushDays: 30,
});

const holidayRows = (days: ReadonlySet<string>): readonly string[][] =>
  [...days].map((day, index) => [`HD-${index + 1}`, day, '', 'Holiday', '']);

/** Made once for all seeds: they differ in what happens. */
export const openHouse = (): Promise<SavedWorld> =>
  aKeptShop(
    `a house for a quarter ${readFileSync('test/simulation/quarter/house.ts')}`,
    (shop: Workbench) => {
      deleteFigures(shop);
      answerOf(shop, 'seedSequences');
      nameOrders(shop);
      for (const module of ['Holidays', 'Consents', 'Cases']) setting(shop, `show${module}`, 'TRUE');
      // A shop that sells to persons.
      switchSequencesOn(shop, ['Win-back', 'Dunning']);
      const random = seeded(2018);
      // The other tabs begin short: who types below the last row makes more.
      for (const sheet of ['Customers', 'Consents'])
        shop.edit({ type: 'insertRows', sheet, at: 3, count: customerCount + 100 });
      setting(shop, 'customerMailOn', 'TRUE');
      setting(shop, 'seller', 'Fine Machines');
      setting(shop, 'replyTo', 'office@us.example');
      nobodyWatches(shop);
      fillTab(
        shop,
        team,
        ours.map((name, index) => ({
          id: `T-0000000${index + 1}`,
          name,
          email: `${name.toLowerCase()}@us.example`,
          role: 'Salesperson',
        })),
      );
      const numbers = Array.from({ length: customerCount }, (_, index) => index + 1);
      fillTab(
        shop,
        customers,
        numbers.map((n) => ({
          id: idOf(n),
          name: `Customer ${n}`,
          type: 'Person',
          status: 'Existing',
          owner: ours[n % 3] ?? '',
          email: addressOf(n),
          source: 'Own',
          addedOn: '2017-01-01',
          bornOn: `19${60 + (n % 40)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`,
        })),
      );
      fillTab(
        shop,
        consents,
        numbers.flatMap((n) => {
          const given = consentOf(n);
          return given === null
            ? []
            : [
                {
                  id: `W-${String(n).padStart(8, '0')}`,
                  customer: idOf(n),
                  customerName: `Customer ${n}`,
                  channel: 'E-mail',
                  purpose: given === 'given' ? 'Marketing' : 'Every purpose',
                  given: given === 'given' ? 'Given' : 'Withdrawn',
                  happenedOn: '2017-06-01',
                  source: 'Own',
                },
              ];
        }),
      );
      const { holidays } = house('');
      shop.edit({ type: 'set', sheet: 'Holidays', a1: 'A2', values: holidayRows(holidays) });
    },
  );

/**
 * Letters that are about an order name it in their subject: two of one day would otherwise be the same to the letter, and
 * the judge could not tell them from one that went twice.
 */
const nameOrders = (shop: Workbench): void => {
  for (const { id, name, subject } of answerOf(shop, 'listSequences').templates)
    if (['Request for a review', 'Return visit'].includes(name))
      answerOf(shop, 'saveMailTemplate', {
        id,
        values: { subject: `${subject} {{order.number}}` },
        seen: { subject },
      });
};

const two = (n: number): string => String(n).padStart(2, '0');
