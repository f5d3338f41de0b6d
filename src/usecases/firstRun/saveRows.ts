import { holds } from '../../domain/holds.ts';
import { searchText } from '../../domain/register/searchText.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { stages } from '../../schema/tables/stages.ts';
import { team } from '../../schema/tables/team.ts';
import { carryOut } from '../carryOut.ts';
import { keepRow, type RowToKeep } from '../keepRow.ts';
import { requireRole } from '../roleHere.ts';
import { keepStageNames } from '../sales/keepStageNames.ts';
import { forgetStages } from '../sales/stageBriefs.ts';

/**
 * Adds a member of the team, or corrects one. One who stands already, as after a kill, is not added again.
 * @returns whether it was written: else somebody changed the same fields meanwhile.
 * @throws Refusal `invalid`, `rowGone`; `notAllowed` where another than the owner names an owner.
 */
export const saveMember = (shop: Shop, wanted: RowToKeep): boolean => {
  if (wanted.values.role === 'owner') requireRole(shop, ['owner']);
  const { rows } = shop.tables.read(team);
  if (isThere(rows, wanted)) return true;
  const check = (row: Named): void => refuseTwice(rows, row, ['name', 'email']);
  return keepRow(shop, team, wanted, { active: true }, check).status === 'saved';
};

/** The same of a stage. A new one is open, and stands behind the other open ones; what stands in one keeps its name. */
export const saveStage = (shop: Shop, wanted: RowToKeep): boolean => {
  const { rows } = shop.tables.read(stages);
  if (isThere(rows, wanted)) return true;
  const position = Math.max(1, ...rows.filter(isOpen).map((row) => row.position ?? 1));
  const first = { means: 'open', approval: false, position } as const;
  const check = (row: Named): void => refuseTwice(rows, row, ['name']);
  const values = wanted.id === null ? { ...first, ...wanted.values } : wanted.values;
  const saved = keepRow(shop, stages, { ...wanted, values }, {}, check).status === 'saved';
  forgetStages(shop, 'Stages');
  keepStageNames(shop, 'Stages');
  return saved;
};

/** Removes an open stage in which nothing stands. @throws Refusal `invalid`. */
export const removeStage = (shop: Shop, id: string): boolean => {
  const { rows } = shop.tables.read(stages);
  const gone = rows.find((row) => row.id === id);
  if (!gone) return true;
  const used = shop.tables.columns(opportunities, ['stage']).some(({ stage }) => stage === gone.name);
  if (used || !isOpen(gone) || rows.filter(isOpen).length === 1)
    throw new Refusal('invalid', {}, [{ field: 'name', code: 'inUse' }]);
  carryOut(shop, 'remove', gone.name, [{ kind: 'remove', table: 'Stages', ids: [id] }]);
  forgetStages(shop, 'Stages');
  return true;
};

type Named = Readonly<Record<string, unknown>>;

const isOpen = ({ means }: { readonly means: string }): boolean => means === 'open';

const isThere = (rows: readonly object[], { id, values }: RowToKeep): boolean =>
  id === null && rows.some((row) => holds({ ...row }, values));

/** Two rows of one name, or of one address, could not be told apart. */
const refuseTwice = (rows: readonly Named[], row: Named, keys: readonly string[]): void => {
  const textOf = (one: Named, key: string): string => searchText(String(one[key] ?? ''));
  const field = keys.find(
    (key) =>
      textOf(row, key) !== '' &&
      rows.some((one) => one.id !== row.id && textOf(one, key) === textOf(row, key)),
  );
  if (field) throw new Refusal('invalid', {}, [{ field, code: 'twice' }]);
};
