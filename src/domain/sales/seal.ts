import type { Approval } from '../../schema/tables/approvals.ts';
import { fingerprint } from '../fingerprint.ts';

/** How a step of an approval stands in truth, whatever its cell says. */
export type TrueStatus = 'open' | 'approved' | 'refused' | 'withdrawn';

/** What a seal tells: how the row stands, who asked, and who decided (blank while it is open). */
export interface Sealed {
  readonly status: TrueStatus;
  /** As `whoOf` names them. */
  readonly asker: string;
  readonly decider: string;
}

const statuses: readonly TrueStatus[] = ['open', 'approved', 'refused', 'withdrawn'];

/** A person as seals name one: by the account, since names in the team list are changed. */
export const whoOf = (key: string, email: string): string => fingerprint(`${key} ${email}`);

/**
 * The seal of a row that the script writes with this status. It holds what was asked for, who asked and who decided;
 * not the times, which move with the spreadsheet's zone, nor the note and the approver's name, on which nothing rests.
 * @param key Of this document, kept where no cell shows it.
 */
export const sealOf = (key: string, row: Approval, { status, asker, decider }: Sealed): string => {
  const { id, of, row: about, subject, mark, amount, discount, rule, askedBy, decidedBy } = row;
  const asked = [id, of, about, subject, mark, amount, discount, rule, askedBy];
  const decided = status === 'open' ? null : decidedBy;
  return [fingerprint(JSON.stringify([key, asked, status, asker, decider, decided])), asker, decider].join(
    '.',
  );
};

/** What the row's seal tells; null where it fits no status: the row, or a part of it that counts, was typed. */
export const readSeal = (key: string, row: Approval): Sealed | null => {
  const [, asker = '', decider = ''] = (row.seal ?? '').split('.');
  const told = statuses.map((status): Sealed => ({ status, asker, decider }));
  return told.find((one) => sealOf(key, row, one) === row.seal) ?? null;
};
