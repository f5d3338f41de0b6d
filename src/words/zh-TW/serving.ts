import type { serving as english } from '../en/serving.ts';
import { servingTables } from './servingTables.ts';

export const serving: Record<keyof typeof english, string> = {
  ...servingTables,
  'service.title': '服務',
};
