import type { Shop } from '../../ports.ts';
import type { ContractStage } from '../../schema/tables/contractStages.ts';
import type { Stage } from '../../schema/tables/stages.ts';
import { contractStagesHere } from './contractStages.ts';
import { meansOf, stagesHere } from './stagesHere.ts';

/** Of each stage, in their order, what a move asks for. */
export type StageBrief = Pick<Stage, 'name' | 'means' | 'approval'>;
export type ContractBrief = Pick<ContractStage, 'name' | 'means' | 'approval'>;

export interface StageBriefs {
  readonly all: readonly StageBrief[];
  readonly meansOf: (stage: string | null) => Stage['means'];
}

/** The notes in which they are remembered: they are read with all other notes. */
const notes = { Stages: 'stages', ContractStages: 'contractStages' } as const;
type List = keyof typeof notes;

/** The stages as they were last read; an edit of their tab, and every opened board, reads them afresh. */
export const stageBriefs = (shop: Shop, afresh?: 'afresh'): StageBriefs => {
  const all = briefsOf(shop, 'Stages', () => stagesHere(shop), afresh);
  return { all, meansOf: (stage) => meansOf(all, stage) };
};

/** The same of contracts; every opened list of them reads them afresh. */
export const contractBriefs = (shop: Shop, afresh?: 'afresh'): readonly ContractBrief[] =>
  briefsOf(shop, 'ContractStages', () => contractStagesHere(shop), afresh);

export const forgetStages = ({ notes: kept }: Pick<Shop, 'notes'>, list: List): void => {
  if (kept.read(notes[list], 'afresh') !== null) kept.write(notes[list], null);
};

const briefsOf = <T extends StageBrief | ContractBrief>(
  shop: Shop,
  list: List,
  read: () => readonly T[],
  afresh?: 'afresh',
): readonly Pick<T, 'name' | 'means' | 'approval'>[] => {
  const known = afresh ? null : shop.notes.read(notes[list]);
  // Nobody but this function writes it.
  if (known !== null) return JSON.parse(known) as readonly T[];
  const all = read().map(({ name, means, approval }) => ({ name, means, approval }));
  const text = JSON.stringify(all);
  // A list that does not stand yet is none that could be remembered.
  if (all.length > 0 && shop.notes.read(notes[list]) !== text) shop.notes.write(notes[list], text);
  return all;
};
