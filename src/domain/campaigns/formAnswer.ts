import type { Invitee } from '../../schema/tables/invitees.ts';
import { meant } from '../service/meant.ts';

type Fields = Readonly<Record<string, string>>;

/**
 * R49: what an answer by form makes of an invitee. Who came has attended, whatever else they say, and stays so; a no
 * declines, also after a yes; anything else that was sent off is a yes.
 * @param fields What arrived under `answer` and `attended`. @param before As the invitee stood.
 */
export const statusSaid = (
  { answer = '', attended = '' }: Fields,
  before: Invitee['status'],
): Invitee['status'] => {
  if (before === 'attended' || (attended.trim() !== '' && meant(attended) !== 'no')) return 'attended';
  return meant(answer) === 'no' ? 'declined' : 'responded';
};

/** In their words: the answer, then the comment. */
export const answerText = ({ answer = '', comment = '' }: Fields): string =>
  [answer, comment]
    .map((text) => text.trim())
    .filter(Boolean)
    .join('\n');
