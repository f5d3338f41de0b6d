import type { Shop } from '../ports.ts';
import type { FormValues } from '../schema/derive/forms.ts';
import { type FollowUp, followUps } from '../schema/tables/followUps.ts';
import { blankRow } from './blankRow.ts';
import { findCustomer } from './customerCard.ts';
import { readNew } from './readForm.ts';
import { type FollowUpItem, followUpItem } from './today.ts';

/**
 * Sets what is to be done next for a customer. The same one set twice while it is open stands once.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const setFollowUp = (shop: Shop, customer: string, raw: FormValues): FollowUpItem =>
  shop.lock.hold(() => {
    const values = readNew(shop, followUps, raw);
    const { row: whom } = findCustomer(shop, customer);
    const standing = shop.tables.read(followUps).rows;
    const twin = standing.find(
      (one) => one.customer === customer && one.doneOn === null && holds(one, values),
    );
    if (twin) return followUpItem(twin, shop.clock.today());
    const [id = ''] = shop.ids.make(followUps.columns.id.prefix, 1, new Set(standing.map((one) => one.id)));
    const row: FollowUp = {
      ...blankRow(followUps),
      subject: '',
      dueOn: shop.clock.today(),
      channel: 'call',
      ...values,
      id,
      customer,
      customerName: whom.name,
      doneOn: null,
      source: 'own',
    };
    shop.tables.insert(followUps, [row]);
    return followUpItem(row, shop.clock.today());
  });

const holds = (row: Readonly<Record<string, unknown>>, values: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(values).every(([name, value]) => row[name] === value);
