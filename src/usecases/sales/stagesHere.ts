import { firstStages, inOrder, type StageCode } from '../../domain/sales/stages.ts';
import type { Shop } from '../../ports.ts';
import { type Stage, stages } from '../../schema/tables/stages.ts';
import { blankRow } from '../blankRow.ts';

export { meansOf } from '../../domain/sales/stages.ts';

/** The stages of opportunities, in the order of the business. Before set-up made their tab, those it begins with. */
export const stagesHere = (shop: Shop): readonly Stage[] => {
  const rows = shop.tables.has(stages) ? shop.tables.read(stages).rows : [];
  return rows.length > 0 ? inOrder(rows) : firstRows(shop);
};

/**
 * Fills the tab of stages where it has none.
 * @param probabilities Gives what Settings of an earlier version held of them.
 */
export const seedStages = (shop: Shop, probabilities: () => Probabilities): void => {
  if (shop.tables.read(stages).rows.length > 0) return;
  shop.tables.insert(stages, firstRows(shop, probabilities()));
};

type Probabilities = Readonly<Partial<Record<StageCode, number>>>;

const firstRows = (shop: Shop, probabilities: Probabilities = {}): readonly Stage[] =>
  firstStages.map(({ code, ...first }, index) => ({
    ...blankRow(stages),
    ...first,
    name: shop.sheetSay(`stage.${code}`),
    probability: probabilities[code] ?? first.probability,
    position: index + 1,
    approval: false,
  }));
