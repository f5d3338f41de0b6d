import type { myDay as english } from '../en/myDay.ts';

export const myDay: Record<keyof typeof english, string> = {};
