import type { card as english } from '../en/card.ts';

export const card: Record<keyof typeof english, string> = {};
