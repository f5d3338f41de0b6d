import type { Shop } from '../../ports.ts';
import type { Stage } from '../../schema/tables/stages.ts';
import { meansOf, stagesHere } from './stagesHere.ts';

/** Of each stage, in their order, what a move asks for. */
export type StageBrief = Pick<Stage, 'name' | 'means' | 'approval'>;

export interface StageBriefs {
  readonly all: readonly StageBrief[];
  readonly meansOf: (stage: string | null) => Stage['means'];
}

/** The note in which they are remembered: it is read with all other notes. */
const note = 'stages';

/** The stages as they were last read; an edit of their tab, and every opened board, reads them afresh. */
export const stageBriefs = (shop: Shop, afresh?: 'afresh'): StageBriefs => {
  const known = afresh ? null : recall(shop);
  const all = known ?? remember(shop);
  return { all, meansOf: (stage) => meansOf(all, stage) };
};

export const forgetStages = ({ notes }: Pick<Shop, 'notes'>): void => {
  if (notes.read(note, 'afresh') !== null) notes.write(note, null);
};

const remember = (shop: Shop): readonly StageBrief[] => {
  const all = stagesHere(shop).map(({ name, means, approval }) => ({ name, means, approval }));
  const text = JSON.stringify(all);
  if (shop.notes.read(note) !== text) shop.notes.write(note, text);
  return all;
};

const recall = (shop: Shop): readonly StageBrief[] | null => {
  const text = shop.notes.read(note);
  // Nobody but `remember` writes it.
  return text === null ? null : (JSON.parse(text) as readonly StageBrief[]);
};
