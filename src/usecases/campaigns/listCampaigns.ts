import { campaignFigures, type Figures } from '../../domain/campaigns/figures.ts';
import { type Past, pastByKind, ranking } from '../../domain/campaigns/ranking.ts';
import type { Shop } from '../../ports.ts';
import type { Campaign } from '../../schema/tables/campaigns.ts';
import { campaigns } from '../../schema/tables/campaigns.ts';
import { type ApprovalState, approvalStates } from '../sales/approvals.ts';
import { campaignBooks } from './campaignBooks.ts';
import { campaignSubject } from './findCampaign.ts';

export interface CampaignLine
  extends Pick<Campaign, 'id' | 'name' | 'kind' | 'status' | 'owner' | 'startsOn' | 'endsOn' | 'budget'> {
  readonly figures: Figures;
  readonly approval: ApprovalState;
}

export interface CampaignList {
  /** What runs or is planned first, then the others, the latest first. */
  readonly lines: readonly CampaignLine[];
  /** Ids of those that were run, the best return first. */
  readonly ranked: readonly string[];
  /** What those that are over tell of the next ones, by kind. */
  readonly past: readonly (readonly [Campaign['kind'], Past])[];
}

/** All campaigns with what came of them; at most a dozen calls however many there are. */
export const listCampaigns = (shop: Shop): CampaignList => {
  const { rows } = shop.tables.read(campaigns);
  if (rows.length === 0) return { lines: [], ranked: [], past: [] };
  const figures = campaignFigures(campaignBooks(shop));
  const approval = approvalStates(shop, rows.map(campaignSubject));
  const lines = rows.flatMap((row, index): CampaignLine[] => {
    const own = figures.get(row.id);
    const { id, name, kind, status, owner, startsOn, endsOn, budget } = row;
    const common = { id, name, kind, status, owner, startsOn, endsOn, budget };
    return own ? [{ ...common, figures: own, approval: approval[index] ?? 'notNeeded' }] : [];
  });
  const run = new Set(lines.filter(wasRun).map(({ id }) => id));
  return {
    lines: [...lines].sort(byTurn),
    ranked: ranking(figures).filter((id) => run.has(id)),
    past: [...pastByKind(lines.filter(({ status }) => status === 'done'))],
  };
};

const wasRun = ({ status }: CampaignLine): boolean => status === 'running' || status === 'done';

const turns: Readonly<Record<Campaign['status'], number>> = {
  running: 0,
  approved: 1,
  submitted: 1,
  draft: 1,
  done: 2,
  cancelled: 3,
};

const byTurn = (a: CampaignLine, b: CampaignLine): number =>
  turns[a.status] - turns[b.status] || ((a.startsOn ?? '') < (b.startsOn ?? '') ? 1 : -1);
