import { holds } from '../../domain/holds.ts';
import { searchText } from '../../domain/register/searchText.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { stages } from '../../schema/tables/stages.ts';
import { type AnyTable, tables } from '../../schema/tables.ts';
import { carryOut } from '../carryOut.ts';
import { keepRow, type RowToKeep } from '../keepRow.ts';
import { requireRole } from '../roleHere.ts';
import { keepStageNames } from '../sales/keepStageNames.ts';
import { forgetStages } from '../sales/stageBriefs.ts';

/**
 * Adds a member of the team or a stage, or corrects one. What stands already, as after a kill, is not added again. A new
 * stage is open, and stands behind the other open ones; what stands in a stage goes along with its name.
 * @returns whether it was written: else somebody changed the same fields meanwhile.
 * @throws Refusal `invalid`, `rowGone`; `notAllowed` where another than the owner names an owner.
 */
export const saveFirstRow = (shop: Shop, name: 'Stages' | 'Team', wanted: RowToKeep): boolean => {
  const { id, values } = wanted;
  if (values.role === 'owner') requireRole(shop, ['owner']);
  const { rows } = shop.tables.read<AnyTable>(tables[name]);
  if (id === null && rows.some((row) => holds(row, values))) return true;
  const first = name === 'Team' ? { active: true } : newStage(shop);
  const kept = { ...wanted, values: id === null ? { ...first, ...values } : values };
  const { status } = keepRow<AnyTable>(shop, tables[name], kept, {}, (row) => refuseTwice(rows, row));
  if (name === 'Stages') {
    forgetStages(shop, name);
    keepStageNames(shop, name);
  }
  return status === 'saved';
};

const newStage = (shop: Shop) => {
  const open = shop.tables.read(stages).rows.filter(isOpen);
  return {
    means: 'open',
    approval: false,
    position: Math.max(1, ...open.map(({ position }) => position ?? 1)),
  };
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

/** Two rows of one name, or of one address, could not be told apart. */
const refuseTwice = (rows: readonly Named[], row: Named): void => {
  const textOf = (one: Named, key: string): string => searchText(String(one[key] ?? ''));
  for (const field of ['name', 'email'])
    if (rows.some((one) => one.id !== row.id && row[field] && textOf(one, field) === textOf(row, field)))
      throw new Refusal('invalid', {}, [{ field, code: 'twice' }]);
};
