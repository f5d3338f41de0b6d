import type { Day } from '../../schema/day.ts';
import type { FieldProblem } from '../../schema/refusal.ts';
import type { Opportunity } from '../../schema/tables/opportunities.ts';
import type { Stage } from '../../schema/tables/stages.ts';

type Means = Stage['means'];

/** What a person says with a move. */
export interface Said {
  readonly why?: string | null | undefined;
  readonly winner?: string | null | undefined;
  readonly lessons?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly wakeOn?: Day | null | undefined;
}

type Field = keyof Said;

/** What must be said with a move into a stage, by what the stage means. */
export const needed: Readonly<Record<Means, readonly Field[]>> = {
  open: [],
  won: ['why', 'winner'],
  lost: ['why', 'winner'],
  suspended: ['reason', 'wakeOn'],
  terminated: ['reason'],
};

/** Whether it is closed: by its winning or by its loss. */
export const isClosed = (means: Means): boolean => means === 'won' || means === 'lost';

/** R57: what was terminated stays so. */
export const isFinal = (means: Means): boolean => means === 'terminated';

/** R60, R61: closed without a word on why and on who won. */
export const lacksReview = (means: Means, said: Pick<Said, 'why' | 'winner'>): boolean =>
  isClosed(means) && (isBlank(said.why) || isBlank(said.winner));

/** What is missing or wrong in what was said with a move. @param today Asked only where a day is to be judged. */
export const moveProblems = (to: Means, said: Said, today: () => Day): readonly FieldProblem[] =>
  needed[to].flatMap((field): FieldProblem[] => {
    const value = said[field];
    if (isBlank(value)) return [{ field, code: 'required' }];
    return field === 'wakeOn' && String(value) <= today() ? [{ field, code: 'dayToCome' }] : [];
  });

type Rest = Pick<Opportunity, 'resumesIn' | 'wakeOn' | 'reason'>;
type Moved = Partial<Pick<Opportunity, Field | 'closedOn' | 'resumesIn'>>;

/** What is said of a rest, where there is none. */
const noRest: Rest = { resumesIn: null, wakeOn: null, reason: null };

/**
 * What a move changes beside the stage. One that rests keeps the stage in which it stood while it was open. Whatever
 * else becomes of it, nothing is left of a rest, and one that is closed for another time is reviewed anew.
 */
export const movePatch = (
  from: Means,
  to: Means,
  said: Said,
  { stage, closedOn }: Pick<Opportunity, 'stage' | 'closedOn'>,
  today: () => Day,
): Moved => ({
  ...(to === 'suspended'
    ? from === 'open' && { resumesIn: stage }
    : (to !== 'open' || from === 'suspended') && noRest),
  ...Object.fromEntries(saidWith[to].map((field) => [field, said[field] ?? null])),
  ...(isClosed(to) && closedOn === null && { closedOn: today() }),
  ...(isClosed(from) && to === 'open' && { closedOn: null }),
});

const saidWith: Readonly<Record<Means, readonly Field[]>> = {
  ...needed,
  won: ['why', 'winner', 'lessons'],
  lost: ['why', 'winner', 'lessons'],
};

const isBlank = (value: string | null | undefined): boolean => (value ?? '').trim() === '';
