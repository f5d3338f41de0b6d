import type { Shop } from '../../ports.ts';
import type { Line } from '../../schema/tables/lines.ts';
import { type Opportunity, opportunities } from '../../schema/tables/opportunities.ts';
import { foundRow } from '../foundRow.ts';
import { carryOut } from '../intents.ts';
import { refuseUnknownId } from '../mayKnow.ts';
import { currencyHere } from '../roleHere.ts';
import { changeOf, lineSteps, planLines } from './lineSteps.ts';
import { linesWhere, reckoned } from './quoteHere.ts';
import { type LineToSave, readLines } from './readLines.ts';

/** R56: what an opportunity is about, product by product. */
export interface DealLines {
  readonly number: string | null;
  readonly value: number | null;
  readonly lines: readonly Line[];
}

export type DealLinesSaved = DealLines & {
  /** Positions of lines that somebody else changed since they were shown: then nothing was written. */
  readonly conflicts: readonly number[];
};

/** @throws Refusal `rowGone`. */
export const dealLines = (shop: Shop, id: string): DealLines => {
  const { number, value } = deal(shop, id);
  return { number, value, lines: linesOf(shop, id) };
};

/**
 * Writes the lines of an opportunity, whose value becomes the sum of their nets; without lines it keeps its value.
 * @throws Refusal `rowGone`, `invalid`.
 */
export const saveDealLines = (
  shop: Shop,
  id: string,
  sent: readonly LineToSave[],
  gone: readonly Pick<LineToSave, 'id' | 'seen'>[],
): DealLinesSaved =>
  shop.lock.hold(() => {
    const row = deal(shop, id);
    const standing = linesOf(shop, id);
    const owner = { opportunity: id, opportunityName: row.number };
    const plan = planLines(shop, standing, sent, readLines(shop, sent), gone, owner);
    const { number } = row;
    if (plan.conflicts.length > 0)
      return { number, value: row.value, lines: standing, conflicts: plan.conflicts };
    const { lines: each, whole } = reckoned(plan.after, null, currencyHere(shop));
    const after = plan.after.map((line, at): Line => ({ ...line, position: at + 1, ...each[at] }));
    const valued = after.length > 0 ? { ...row, value: whole.net, ...(row.estimated && agreed) } : row;
    const steps = [...lineSteps(standing, after), ...changeOf('Opportunities', row, valued)];
    if (steps.length > 0) carryOut(shop, 'sale', number ?? id, steps);
    return { number, value: valued.value, lines: linesOf(shop, id), conflicts: [] };
  });

const agreed = { estimated: false } as const;

const linesOf = (shop: Shop, id: string): readonly Line[] =>
  linesWhere(shop, (line) => line.opportunity === id && line.quote === null);

const deal = (shop: Shop, id: string): Opportunity => {
  const row = foundRow(shop, opportunities, id);
  if (row.customer !== null) refuseUnknownId(shop, row.customer, 'Opportunities');
  return row;
};
