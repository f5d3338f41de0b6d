import { isClosed } from '../../domain/sales/moveRules.ts';
import type { Standing } from '../../domain/sales/stageHistory.ts';
import type { Change, Shop } from '../../ports.ts';
import type { Instant } from '../../schema/day.ts';
import { type Opportunity, opportunities } from '../../schema/tables/opportunities.ts';
import { stageChanges } from '../../schema/tables/stageChanges.ts';
import { stageBriefs } from './stageBriefs.ts';
import { knownOf, lastSteps, stageSteps, stepRow } from './stageLog.ts';

/** Rows that an hourly run stamps at most: of an import of thousands the rest is stamped by the next runs. */
const stampedARun = 3000;

/**
 * R55: writes into the history whatever became of stages out of the script's sight: typed, pasted, filled down, put
 * back. It can be done again at any time, and a killed run goes on with the next.
 * @returns how many steps were written.
 */
export const reconcileStages = (shop: Shop): number => {
  if (!shop.tables.has(opportunities) || missingSteps(shop).length === 0) return 0;
  return shop.lock.hold(() => {
    shop.tables.forget(stageChanges);
    const missing = missingSteps(shop);
    shop.tables.insert(
      stageChanges,
      missing.map(({ known, stage }) => stepRow(shop, known, stage, 'cell')),
    );
    closeTyped(shop, missing);
    return missing.length;
  });
};

type Row = Standing & Pick<Opportunity, 'closedOn'>;

const standings = (shop: Shop): readonly Row[] =>
  shop.tables.columns(opportunities, ['stage', 'closedOn', 'knownStage', 'stageSince']);

interface Missing {
  readonly known: Standing;
  readonly stage: string;
  readonly row: Row;
}

/** Those that stand elsewhere than the history says. Where the stamps agree with the stages it is not even read. */
const missingSteps = (shop: Shop): readonly Missing[] => {
  const doubtful = standings(shop).filter(({ stage, knownStage }) => stage !== null && stage !== knownStage);
  if (doubtful.length === 0) return [];
  const last = lastSteps(stageSteps(shop));
  return doubtful.flatMap((row): Missing[] => {
    const known = knownOf(row, last.get(row.id));
    return row.stage === null || known.knownStage === null || known.knownStage === row.stage
      ? []
      : [{ known, stage: row.stage, row }];
  });
};

/** What was typed as won or lost is closed today, where no day stands there. */
const closeTyped = (shop: Shop, missing: readonly Missing[]): void => {
  const open = missing.filter(({ row }) => row.closedOn === null);
  if (open.length === 0) return;
  const meansOf = stageBriefs(shop).meansOf;
  shop.tables.change(
    opportunities,
    open
      .filter(({ stage }) => isClosed(meansOf(stage)))
      .map(({ row }) => ({ id: row.id, patch: { closedOn: shop.clock.today() } })),
  );
};

/**
 * Brings the columns of the last known stage into step with the history, and stamps what was never looked at: an
 * imported row begins its history where it stands. So many rows a run, in stretches.
 */
export const stampStages = (shop: Shop): void => {
  if (!shop.tables.has(opportunities)) return;
  reconcileStages(shop);
  const all = shop.tables.columns(opportunities, [
    'stage',
    'openedOn',
    'closedOn',
    'knownStage',
    'stageSince',
  ]);
  const due = all.filter(({ stage, knownStage }) => stage !== null && stage !== knownStage);
  if (due.length === 0) return;
  const { meansOf } = stageBriefs(shop, 'afresh');
  const last = lastSteps(stageSteps(shop));
  const changes = due.slice(0, stampedARun).map((row): Change<typeof opportunities> => {
    const day = isClosed(meansOf(row.stage)) ? (row.closedOn ?? row.openedOn) : row.openedOn;
    // Noon anywhere is the same day nearly everywhere.
    const first: Instant = day === null ? shop.clock.now() : `${day}T12:00:00.000Z`;
    return {
      id: row.id,
      patch: { knownStage: row.stage, stageSince: last.get(row.id)?.at ?? first },
    };
  });
  shop.lock.hold(() => shop.tables.change(opportunities, changes));
};
