import type { clean as english } from '../en/clean.ts';

export const clean: Record<keyof typeof english, string> = {};
