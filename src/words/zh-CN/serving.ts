import type { serving as english } from '../en/serving.ts';

export const serving: Record<keyof typeof english, string> = {
  'service.title': '服务',
};
