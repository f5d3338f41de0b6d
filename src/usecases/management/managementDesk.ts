import { leaders, workers } from '../../domain/authority.ts';
import type { Shop } from '../../ports.ts';
import { type Action, actions } from '../../schema/tables/actions.ts';
import { type Assessment, assessments } from '../../schema/tables/assessments.ts';
import { type EffectReview, effectReviews } from '../../schema/tables/effectReviews.ts';
import { type Plan, plans } from '../../schema/tables/plans.ts';
import { type Statement, statements } from '../../schema/tables/statements.ts';
import { type Training, trainings } from '../../schema/tables/trainings.ts';
import { me, teamNames } from '../me.ts';
import { scorer } from './scorer.ts';

/** What the page of management shows; it reckons from it by itself. */
export interface ManagementDesk {
  readonly plans: readonly Plan[];
  /** A salesperson's: their own. */
  readonly actions: readonly Action[];
  readonly reviews: readonly EffectReview[];
  readonly statements: readonly Statement[];
  /** The latest ones. */
  readonly scores: readonly Assessment[];
  readonly trainings: readonly Training[];
  readonly team: readonly string[];
  /** As whom whoever acts scores. */
  readonly scorer: string;
  /** The highest mean of a statement that is to be acted upon. */
  readonly low: number;
  readonly mayWork: boolean;
  readonly mayLead: boolean;
}

/** Most scores that a page gets: some ten assessments of four people. */
const mostScores = 1000;

/** R108–R111. One read a table that stands. */
export const managementDesk = (shop: Shop): ManagementDesk => {
  const { name, role } = me(shop);
  const mayWork = workers.includes(role);
  const mayLead = leaders.includes(role);
  const { tables } = shop;
  const all = tables.read(actions).rows;
  return {
    plans: tables.read(plans).rows,
    actions: mayWork && !mayLead ? all.filter(({ owner }) => owner !== null && owner === name) : all,
    reviews: tables.read(effectReviews).rows,
    statements: tables.read(statements).rows,
    scores: tables.read(assessments).rows.slice(-mostScores),
    trainings: tables.read(trainings).rows,
    team: teamNames(shop),
    scorer: scorer(shop),
    low: shop.settings.read().assessLow,
    mayWork,
    mayLead,
  };
};
