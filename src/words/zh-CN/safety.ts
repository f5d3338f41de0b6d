import type { safety as english } from '../en/safety.ts';

export const safety: Record<keyof typeof english, string> = {};
