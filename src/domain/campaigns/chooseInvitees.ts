import { textOrder } from '../textOrder.ts';

/** Why a customer who fits is not invited. */
export const leftOut = [
  'already',
  'optedOut',
  'complained',
  'otherCampaign',
  'recently',
  'noAddress',
  'overCap',
] as const;
export type LeftOut = (typeof leftOut)[number];

/** A customer who fits, with what speaks for them and what against. */
export interface Candidate {
  readonly customer: string;
  readonly name: string;
  /** The larger, the sooner invited where not all are. */
  readonly score: number;
  /** What the choice rests on: pieces bought, a share of confidence; null where all fit alike. */
  readonly because: number | null;
  readonly against: readonly Exclude<LeftOut, 'overCap'>[];
}

export interface Choice {
  readonly chosen: readonly Candidate[];
  readonly left: readonly (Candidate & { readonly why: LeftOut })[];
}

/**
 * R44: who is invited, who is not and why: the first reason that holds, in the order of `leftOut`. Of the others those with
 * the highest scores, then by name, as many as there is room for.
 * @param room How many more may be invited; null for as many as fit.
 */
export const chooseInvitees = (candidates: readonly Candidate[], room: number | null): Choice => {
  const sorted = [...candidates].sort(
    (a, b) => b.score - a.score || textOrder(a.name, b.name) || textOrder(a.customer, b.customer),
  );
  const chosen: Candidate[] = [];
  const left: (Candidate & { readonly why: LeftOut })[] = [];
  for (const one of sorted) {
    const why = leftOut.find((reason) => reason !== 'overCap' && one.against.includes(reason));
    if (why) left.push({ ...one, why });
    else if (room !== null && chosen.length >= room) left.push({ ...one, why: 'overCap' });
    else chosen.push(one);
  }
  return { chosen, left };
};
