/** Templates and sequences: their tables, their pages. */
export const sequencing = {
  'sequence.title': 'Sequences',
} as const;
