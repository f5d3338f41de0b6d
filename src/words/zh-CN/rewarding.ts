import type { rewarding as english } from '../en/rewarding.ts';

export const rewarding: Record<keyof typeof english, string> = {
  'loyalty.title': '忠诚计划',
};
