import type { CampaignNote } from '../../schema/tables/campaignNotes.ts';
import type { CampaignStep } from '../../schema/tables/campaignSteps.ts';
import type { Campaign } from '../../schema/tables/campaigns.ts';
import type { Figures } from './figures.ts';

/** A step of the standard as it stands for one campaign. */
export interface ProcessStep
  extends Pick<CampaignStep, 'position' | 'name' | 'rule' | 'check' | 'doneOn' | 'by'> {
  /** Of the standard; of a step that was done and is none of the standard any more, its own row. */
  readonly id: string;
  /** The row that says it was done; null where none does. */
  readonly tick: string | null;
  /** Whether the register shows what must be true; null where somebody judges. */
  readonly holds: boolean | null;
}

export interface Standing {
  readonly campaign: Campaign;
  readonly approved: boolean;
  readonly figures: Figures;
  readonly notes: readonly Pick<CampaignNote, 'kind'>[];
}

/** R48: the standard in its order, each step with whether it was done and whether its rule holds. */
export const processOf = (
  standard: readonly CampaignStep[],
  ticks: readonly CampaignStep[],
  standing: Standing,
): readonly ProcessStep[] => {
  const own = new Map(ticks.map((tick) => [tick.name, tick]));
  const known = new Set(standard.map(({ name }) => name));
  const gone = ticks.filter(({ name, doneOn }) => !known.has(name) && doneOn !== null);
  return [...inOrder(standard), ...inOrder(gone)].map((step) => {
    const tick = own.get(step.name);
    const { id, position, name, rule, check } = step;
    return {
      id,
      position,
      name,
      rule,
      check,
      tick: tick?.id ?? null,
      doneOn: tick?.doneOn ?? null,
      by: tick?.doneOn ? tick.by : null,
      holds: holds(check, standing),
    };
  });
};

const inOrder = (steps: readonly CampaignStep[]): readonly CampaignStep[] =>
  [...steps].sort((a, b) => (a.position ?? 1e9) - (b.position ?? 1e9));

const holds = (
  check: CampaignStep['check'],
  { campaign, approved, figures, notes }: Standing,
): boolean | null => {
  const noted = (...kinds: readonly CampaignNote['kind'][]): boolean =>
    notes.some(({ kind }) => kinds.includes(kind));
  switch (check) {
    case 'planned':
      return [campaign.goal, campaign.scope, campaign.startsOn, campaign.endsOn, campaign.budget].every(
        (value) => value !== null,
      );
    case 'approved':
      return approved;
    case 'invited':
      return figures.invited > 0;
    case 'answered':
      return figures.answered + figures.declined > 0;
    case 'cost':
      return noted('cost');
    case 'watched':
      return noted('competitor', 'market', 'risk');
    case 'result':
      return noted('result');
    default:
      return null;
  }
};
