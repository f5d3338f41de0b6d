import { fingerprint } from '../../domain/fingerprint.ts';
import { daysStood } from '../../domain/sales/stageHistory.ts';
import type { Shop } from '../../ports.ts';
import { type Instant, isInstant } from '../../schema/day.ts';
import type { Contract } from '../../schema/tables/contracts.ts';
import { type StageChange, stageChanges } from '../../schema/tables/stageChanges.ts';
import { blankRow } from '../blankRow.ts';
import { me } from '../me.ts';

/** One way from stage to stage of one contract. */
export interface Passage {
  readonly contract: Pick<Contract, 'id' | 'number' | 'name'>;
  readonly before: string | null;
  readonly after: string;
  readonly at: Instant;
  /** How long it had stood in `before`. */
  readonly since: Instant | null;
  readonly how: StageChange['how'];
  readonly note?: string | null;
}

/** Whole seconds: what a cell gives back as it was written, and an id can be made of. */
export const momentOf = ({ clock }: Shop): Instant => {
  const now = clock.now();
  const text = `${now.slice(0, 19)}Z`;
  return isInstant(text) ? text : now;
};

/**
 * R55, R81: the id that the row of a passage has. The contract says where it stands and since when before the row is
 * written, so that whoever looks later knows whether it is missing, and writes it once.
 */
export const passageId = (shop: Shop, contract: string, at: Instant, after: string): string =>
  shop.ids.of(
    stageChanges.columns.id.prefix,
    fingerprint(JSON.stringify([contract, at.slice(0, 19), after])),
  );

/** What the history says of contracts, in the order of its rows. One call. */
export const passagesOn = (shop: Shop) =>
  shop.tables
    .columns(stageChanges, ['contract', 'what', 'before', 'after', 'at'])
    .filter(({ what }) => what === 'stage');

/** Rows of the stage history, appended. */
export const record = (shop: Shop, passages: readonly Passage[]): void => {
  if (passages.length === 0) return;
  const by = me(shop).name ?? shop.identity.email();
  shop.tables.insert(
    stageChanges,
    passages.map(({ contract, before, after, at, since, how, note = null }) => ({
      ...blankRow(stageChanges),
      id: passageId(shop, contract.id, at, after),
      contract: contract.id,
      contractName: contract.number ?? contract.name,
      what: 'stage',
      before,
      after,
      at,
      by: how === 'form' || how === 'begin' ? by : null,
      how,
      days: since === null ? null : daysStood(since, at),
      note,
    })),
  );
};
