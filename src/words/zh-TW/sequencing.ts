import type { sequencing as english } from '../en/sequencing.ts';

export const sequencing: Record<keyof typeof english, string> = {
  'sequence.title': '序列',
};
