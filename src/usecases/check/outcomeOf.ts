import { blockAgrees } from '../../check/agrees.ts';
import { addressOf, type Shown } from '../../check/documented.ts';
import type { KeptCell } from '../../ports.ts';

type Block = readonly (readonly Shown[])[];

/** What a case gives, or is to give: a value, or the rows of what a formula fills. */
type Found = KeptCell | null | Block;

/** What the cases of all kinds have in common. */
export interface Case {
  readonly page: number | string;
  readonly gives: Found;
  /** What the workbench is known to give instead. */
  readonly here?: Shown;
  readonly assumed?: true;
  readonly locales?: readonly string[];
  readonly zone?: string;
  readonly sender?: true;
}

/** Whether a case is for this spreadsheet and whoever asks. */
export type IsAsked = (one: Case) => boolean;

/** A case with what came, or why nothing did. */
export interface Answered {
  readonly one: Case;
  readonly title: string;
  readonly found: Found | Error;
}

/** How a case came out where that is told. `known`: it differs as the workbench is known to. */
export interface CheckOutcome {
  readonly title: string;
  /** The address of the page that says what is expected. */
  readonly page: string;
  readonly status: 'differs' | 'known' | 'failed' | 'told';
  readonly expected: string;
  readonly found: string;
  /** No page of Google's says it: it is what the workbench takes to be so. */
  readonly assumed: boolean;
}

export const attempt = <T>(work: () => T): T | Error => {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

/** Null where it simply agrees. */
export const outcomeOf = ({ one, title, found }: Answered): CheckOutcome | null => {
  const { gives, here, page, assumed = false } = one;
  const told = { title, page: addressOf(page), assumed, expected: textOf(gives) };
  if (found instanceof Error) return { ...told, status: 'failed', found: found.message };
  if (gives === null && typeof found === 'number')
    return { ...told, status: 'told', expected: '', found: String(Math.round(found)) };
  if (isAlike(found, gives)) return null;
  const isKnown = here !== undefined && isAlike(found, here);
  return { ...told, status: isKnown ? 'known' : 'differs', found: textOf(found) };
};

const isAlike = (found: Found, gives: Found): boolean =>
  isKept(found) || isKept(gives)
    ? textOf(found) === textOf(gives)
    : blockAgrees(blockOf(found), blockOf(gives));

const isKept = (value: Found): value is Exclude<KeptCell, string | number | boolean> =>
  typeof value === 'object' && value !== null && !isBlock(value);

const isBlock = (value: Found): value is Block => Array.isArray(value);

const blockOf = (value: Shown | Block): Block => (isBlock(value) ? value : [[value]]);

/** A value as text: a text in quotes, a number to 15 digits, a moment as it is, a block row by row. */
export const textOf = (value: Found): string => {
  if (isKept(value)) return 'd' in value ? value.d.replace(/\.000$/, '') : value.f;
  if (isBlock(value) && value.length === 1 && value[0]?.length === 1) return textOf(value[0][0] ?? null);
  return JSON.stringify(value ?? '', (_, one: unknown) =>
    typeof one === 'number' ? Number(one.toPrecision(15)) : one,
  );
};
