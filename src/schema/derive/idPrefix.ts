import type { Column } from '../table.ts';
import type { AnyTable } from '../tables.ts';

/** What the ids of a table begin with: `C` of `C-7K2M9QX4`; '' where it has none. */
export const idPrefix = ({ columns }: AnyTable): string => {
  const id: Column | undefined = 'id' in columns ? columns.id : undefined;
  return id?.kind === 'id' ? id.prefix : '';
};
