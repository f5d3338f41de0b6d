import type { Day } from '../../schema/day.ts';
import { addDays } from '../days.ts';
import { groupBy } from '../groupBy.ts';
import { textOrder } from '../textOrder.ts';

/** The tables whose rows have an owner that a handover changes. */
export const handedOver = ['Opportunities', 'FollowUps', 'Contracts', 'Cases', 'Customers'] as const;
export type HandedTable = (typeof handedOver)[number];

/** Something that belongs to whoever leaves. */
export interface HandoverItem {
  readonly table: HandedTable;
  readonly id: string;
  readonly customer: string | null;
  readonly customerName: string | null;
  readonly title: string;
  /** In the business's currency. */
  readonly value: number | null;
  /** 0 to 1; null where nothing is known of it. */
  readonly probability: number | null;
  /** Its stage counts as nearly closed (R65). */
  readonly nearly: boolean;
  readonly dueOn: Day | null;
}

export interface CustomerItems {
  readonly customer: string | null;
  readonly customerName: string | null;
  /** Something of it is won or lost these days (R68). */
  readonly brink: boolean;
  readonly items: readonly HandoverItem[];
}

/** What falls due within so many days cannot wait until the successor has read all files. */
const soon = 14;

/** R68: whether it is won or lost these days: an opportunity that is nearly closed, or anything that is due soon. */
export const onTheBrink = ({ nearly, dueOn }: HandoverItem, today: Day): boolean =>
  nearly || (dueOn !== null && dueOn <= addDays(today, soon));

/** All that a person has, a customer a group: those with something on the brink first, then by what is at stake. */
export const handoverList = (items: readonly HandoverItem[], today: Day): readonly CustomerItems[] => {
  const groups = groupBy(items, ({ customer, id }) => customer ?? id);
  return [...groups.values()]
    .map((all): CustomerItems => {
      const sorted = [...all].sort((a, b) => byUrgency(a, b, today));
      const named = all.find(({ customerName }) => customerName !== null);
      return {
        customer: all[0]?.customer ?? null,
        customerName: named?.customerName ?? null,
        brink: sorted.some((one) => onTheBrink(one, today)),
        items: sorted,
      };
    })
    .sort(
      (a, b) =>
        Number(b.brink) - Number(a.brink) ||
        stakeOf(b.items) - stakeOf(a.items) ||
        textOrder(a.customerName, b.customerName),
    );
};

const byUrgency = (a: HandoverItem, b: HandoverItem, today: Day): number =>
  Number(b.nearly) - Number(a.nearly) ||
  Number(onTheBrink(b, today)) - Number(onTheBrink(a, today)) ||
  atStake(b) - atStake(a) ||
  textOrder(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
  textOrder(a.id, b.id);

const stakeOf = (items: readonly HandoverItem[]): number => items.reduce((sum, one) => sum + atStake(one), 0);

/** What is likely won of it. */
const atStake = ({ value, probability }: HandoverItem): number => (value ?? 0) * (probability ?? 0);

/**
 * The steps of a handover that become follow-ups, a customer each: days from now, who does it, and whether only
 * customers with something on the brink get it (R68).
 */
export const handoverSteps = [
  { step: 'check', after: 1, channel: 'call', by: 'leader', brink: true },
  { step: 'meet', after: 3, channel: 'meeting', by: 'successor', brink: true },
  { step: 'tell', after: 5, channel: 'email', by: 'successor', brink: false },
  { step: 'look', after: 14, channel: 'call', by: 'leader', brink: true },
] as const;
export type HandoverStep = (typeof handoverSteps)[number]['step'];
