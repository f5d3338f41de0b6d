/** What people did in a simulated quarter, as the judge is told of it: by address, and when. */
import type { Message } from '../../../workbench/world.ts';

export interface Deeds {
  /** The first opt-out, epoch milliseconds. */
  readonly optedOut: Map<string, number>;
  readonly replied: Map<string, number[]>;
  /** When complaints were open, and the quiet days after. */
  readonly complained: Map<string, { readonly from: number; readonly until: number }[]>;
  /** What was to be written, told by a word that its text is filled with. */
  readonly promised: { readonly what: string; readonly to: string }[];
  /** When what a mail belongs to was begun; null where replies end nothing. */
  begun: (mail: Message) => number | null;
}

export const noDeeds = (): Deeds => ({
  optedOut: new Map(),
  replied: new Map(),
  complained: new Map(),
  promised: [],
  begun: () => null,
});
