import type { Rhythm } from '../../domain/value/rhythm.ts';

/** What a customer's rhythm says, as a key of the catalogues and what its words need. */
export interface RhythmReason {
  readonly key: 'card.rhythm' | 'card.rhythm.today';
  /** Whole days; `late` is the part, in percent, of such gaps that would have ended by now. */
  readonly values: Readonly<Record<'gap' | 'spread' | 'n' | 'late', number>>;
}

/** R102, in words: "Buys every 30 ± 6 days, last 71 days ago." */
export const rhythmReason = ({ gap, spread, sinceLast, lateness }: Rhythm): RhythmReason => ({
  key: sinceLast <= 0 ? 'card.rhythm.today' : 'card.rhythm',
  values: {
    gap: Math.round(gap),
    spread: Math.round(spread),
    n: Math.max(0, sinceLast),
    late: Math.floor(lateness * 100),
  },
});
