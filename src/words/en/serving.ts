import { servingTables } from './servingTables.ts';

/** Cases, surveys, improvements: their tables, their page. */
export const serving = {
  ...servingTables,
  'service.title': 'Service',
} as const;
