import type { FormColumns } from '../../domain/service/formColumns.ts';
import type { Shop } from '../../ports.ts';
import { type FormKind, type FormRow, forms } from '../../schema/tables/forms.ts';

/** A form as the business has set it up; null where it has not. */
export const formHere = (shop: Shop, kind: FormKind): FormRow | null =>
  shop.tables.read(forms).rows.find((one) => one.kind === kind) ?? null;

/** In which column each field arrives; none where nothing readable stands. */
export const columnsOf = ({ columns }: FormRow): FormColumns => {
  try {
    const parsed: unknown = JSON.parse(columns ?? '{}');
    return Object.fromEntries(Object.entries(parsed ?? {}).map(([field, header]) => [field, String(header)]));
  } catch {
    return {};
  }
};
