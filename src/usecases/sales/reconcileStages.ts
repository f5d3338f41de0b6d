import { isClosed } from '../../domain/sales/moveRules.ts';
import { type Standing, type Change as Step, stageChange } from '../../domain/sales/stageHistory.ts';
import type { Change, HandRow, Shop } from '../../ports.ts';
import { type Instant, isInstant } from '../../schema/day.ts';
import { type Opportunity, opportunities } from '../../schema/tables/opportunities.ts';
import { stageChanges } from '../../schema/tables/stageChanges.ts';
import { remindOfRests } from './remindOfRests.ts';
import { stageBriefs } from './stageBriefs.ts';
import { knownOf, lastSteps, stageSteps, stepRow } from './stageLog.ts';

/** The note that says that the stamps of some rows are late. */
const lateNote = 'stagesLate';

/** Rows that an hourly run stamps at most: of an import of thousands the rest is stamped by the next runs. */
const stampedARun = 3000;

/** The hour of the day in which all rows are looked through, whether anybody told of a change or not. */
const nightly = 4;

type Row = Standing & { readonly isBlankDay: boolean };

/**
 * R55: writes into the history whatever became of stages out of the script's sight: typed, pasted, filled down, put
 * back. It can be done again at any time, and what a killed run left is done by the next.
 * @param also Columns that the caller reads next: they are looked at in the same call.
 * @returns how many steps were written.
 */
export const reconcileStages = (shop: Shop, also: readonly (keyof Opportunity)[] = []): number => {
  if (!shop.tables.has(opportunities)) return 0;
  const rows = whole(standings(shop, also));
  if (rows.some(isLate)) markLate(shop);
  if (missingSteps(shop, rows).length === 0) return 0;
  return shop.lock.hold(() => {
    // Somebody else may have written them while this one waited.
    shop.tables.forget(stageChanges);
    return recordSteps(shop, rows);
  });
};

/** The same for the rows of an edit, as they stand; the caller holds the lock. */
export const reconcileEdited = (shop: Shop, edited: readonly HandRow[]): number =>
  recordSteps(shop, whole(edited.map(asRow)));

/** Whether all rows of an edit stand elsewhere than they are known to, or one that was typed stands where it was typed. */
export const movedByHand = (edited: readonly HandRow[], typed: string): 'all' | 'some' | 'none' => {
  const rows = edited.map(asRow).filter(({ knownStage }) => knownStage !== null);
  if (rows.length > 0 && rows.length === edited.length && rows.every(isLate)) return 'all';
  return rows.some((row) => isLate(row) || edited.length > 1 || row.stage === typed) ? 'some' : 'none';
};

/** The days of closing first: whatever lacks its step after a kill is looked at again. */
const recordSteps = (shop: Shop, rows: readonly Whole[]): number => {
  const missing = missingSteps(shop, rows);
  closeTyped(
    shop,
    missing.map(({ row }) => row),
  );
  const steps = missing.map(({ known, step }) => stepRow(shop, known, step, 'cell'));
  shop.tables.insert(stageChanges, steps);
  return missing.length;
};

const typedColumns = ['id', 'customer', 'stage', 'closedOn', 'knownStage', 'stageSince'] as const;

/** Whether this is the name of a stage that closes. */
export const mayClose = (shop: Shop, typed: string): boolean =>
  typed !== '' && stageBriefs(shop).all.some(({ name, means }) => name === typed && isClosed(means));

/**
 * R55: one stage that was typed and closes, with one look at its row: the day of closing, then its step.
 * @param at The sheet row in which it was typed.
 * @param before What the cell held before, as the edit tells of a single cell.
 * @returns whether it was that: else nothing is written, and the edit is to be taken up as any other.
 */
export const closeTypedAt = (shop: Shop, at: number, typed: string, before: string): boolean => {
  let found: Row | null = null;
  let isClosedNow = false;
  shop.tables.edit(
    opportunities,
    at,
    ({ row: { closedOn, customer, ...row }, at: stands }) => {
      const isMoved = row.stage === typed && row.knownStage !== null && isLate({ ...row, isBlankDay: false });
      found = isMoved && customer !== null && stands === at ? { ...row, isBlankDay: false } : null;
      isClosedNow = found !== null && closedOn === null;
      return isClosedNow ? { closedOn: shop.clock.today() } : null;
    },
    typedColumns,
  );
  // Whoever tells of a closing writes its day first: of one that has none yet nobody told, and where the stamp is what the
  // cell held before, it is not late. Else the history says what is known.
  if (found && isClosedNow && isKnownAs(found, before)) recordTyped(shop, found);
  else if (found) recordSteps(shop, whole([found]));
  return found !== null;
};

const isKnownAs = ({ knownStage }: Row, before: string): boolean => knownStage === before;

/** The step from where a row is stamped to where it stands. */
const recordTyped = (shop: Shop, row: Row): void => {
  const step = stageChange(row, shop.clock.now());
  if (step) shop.tables.insert(stageChanges, [stepRow(shop, row, step, 'cell')]);
};

/** Tells the next hourly run that stamps are late. */
const markLate = (shop: Shop): void => {
  if (shop.notes.read(lateNote) === null) shop.notes.write(lateNote, 'yes');
};

const standings = (shop: Shop, also: readonly (keyof Opportunity)[]): readonly Row[] =>
  shop.tables
    .columns(opportunities, [...new Set([...also, 'stage', 'closedOn', 'knownStage', 'stageSince'] as const)])
    .map(({ id, stage, closedOn, knownStage, stageSince }) => ({
      id,
      stage,
      knownStage,
      stageSince,
      isBlankDay: closedOn === null,
    }));

const asRow = ({ cells }: HandRow): Row => {
  const { id = '', stage = null, knownStage = null, stageSince = '', closedOn } = cells;
  const since = isInstant(stageSince) ? stageSince : null;
  return { id, stage, knownStage, stageSince: since, isBlankDay: closedOn === undefined };
};

type Whole = Row & { readonly stage: string };

const whole = (rows: readonly Row[]): readonly Whole[] =>
  rows.flatMap((row) => (row.id === '' || row.stage === null ? [] : [{ ...row, stage: row.stage }]));

/** Whether its stamp does not agree with its stage. */
const isLate = ({ stage, knownStage }: Row): boolean => stage !== knownStage;

/** Those that stand elsewhere than the history says. What was never looked at has none yet. */
const missingSteps = (
  shop: Shop,
  rows: readonly Whole[],
): readonly { readonly known: Standing; readonly step: Step; readonly row: Whole }[] => {
  const last = lastSteps(stageSteps(shop));
  const at = shop.clock.now();
  return rows.flatMap((row) => {
    const known = knownOf(row, last.get(row.id));
    const step = stageChange(known, at);
    return step ? [{ known, step, row }] : [];
  });
};

/** What was typed as won or lost is closed today, where no day stands there. */
const closeTyped = (shop: Shop, rows: readonly Whole[]): void => {
  const blank = rows.filter(({ isBlankDay }) => isBlankDay);
  if (blank.length === 0) return;
  const { meansOf } = stageBriefs(shop);
  const closed = blank.filter(({ stage }) => isClosed(meansOf(stage)));
  const patch = { closedOn: shop.clock.today() };
  shop.tables.change(
    opportunities,
    closed.map(({ id }) => ({ id, patch })),
  );
};

/**
 * Brings the columns of the last known stage into step with the history, and stamps what was never looked at: an
 * imported row begins its history where it stands. So many rows a run, in stretches; nothing where no stamp is late.
 */
export const stampStages = (shop: Shop): void => {
  const due = shop.notes.read(lateNote) !== null || shop.clock.hour() === nightly;
  if (!due || !shop.tables.has(opportunities)) return;
  reconcileStages(shop);
  shop.lock.hold(() => {
    shop.tables.forget(opportunities);
    const late = shop.tables
      .columns(opportunities, ['stage', 'openedOn', 'closedOn', 'knownStage', 'stageSince'])
      .filter(({ stage, knownStage }) => stage !== null && stage !== knownStage);
    if (late.length > 0) stamp(shop, late.slice(0, stampedARun));
    if (late.length <= stampedARun) shop.notes.write(lateNote, null);
  });
};

const remindedBy = ['number', 'customer', 'customerName', 'product', 'owner', 'reason', 'wakeOn'] as const;

type Late = Pick<Opportunity, 'id' | 'stage' | 'openedOn' | 'closedOn'>;

/** Of those that came to rest, however, the follow-ups first: what is stamped is not looked at again. */
const stamp = (shop: Shop, late: readonly Late[]): void => {
  const { meansOf } = stageBriefs(shop, 'afresh');
  const rest = new Set(late.filter(({ stage }) => meansOf(stage) === 'suspended').map(({ id }) => id));
  if (rest.size > 0)
    remindOfRests(
      shop,
      shop.tables.columns(opportunities, remindedBy).filter(({ id }) => rest.has(id)),
    );
  const last = lastSteps(stageSteps(shop));
  const since = ({ stage, openedOn, closedOn }: Late): Instant => {
    const day = isClosed(meansOf(stage)) ? (closedOn ?? openedOn) : openedOn;
    // Noon in Greenwich is the same day nearly everywhere.
    return day === null ? shop.clock.now() : `${day}T12:00:00.000Z`;
  };
  shop.tables.change(
    opportunities,
    late.map((row): Change<typeof opportunities> => {
      const stageSince = last.get(row.id)?.at ?? since(row);
      return { id: row.id, patch: { knownStage: row.stage, stageSince } };
    }),
  );
};
