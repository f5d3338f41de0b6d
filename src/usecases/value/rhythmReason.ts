import type { Rhythm } from '../../domain/value/rhythm.ts';

/** What a customer's rhythm says, as a key of the catalogues and what its words need. */
export interface RhythmReason {
  readonly key: 'card.rhythm' | 'card.rhythm.today';
  /** Whole days. */
  readonly values: Readonly<Record<'gap' | 'spread' | 'n', number>>;
}

/** R102, in words: "Buys every 30 ± 6 days, last 71 days ago." */
export const rhythmReason = ({
  gap,
  spread,
  sinceLast,
}: Pick<Rhythm, 'gap' | 'spread' | 'sinceLast'>): RhythmReason => ({
  key: sinceLast <= 0 ? 'card.rhythm.today' : 'card.rhythm',
  values: {
    gap: Math.round(gap),
    spread: Math.round(spread),
    n: Math.max(0, Math.round(sinceLast)),
  },
});
