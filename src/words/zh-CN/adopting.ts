import type { adopting as english } from '../en/adopting.ts';

export const adopting: Record<keyof typeof english, string> = {};
