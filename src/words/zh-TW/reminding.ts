import type { reminding as english } from '../en/reminding.ts';

export const reminding: Record<keyof typeof english, string> = {
  'remind.title': '提醒',
};
