import type { MyDayCells, MyDayRow } from '../../schema/myDay.ts';
import { fingerprint } from '../fingerprint.ts';

/** Whether nothing of ours stands in a row; an empty checkbox and a message are no content. */
export const isBlank = ({ cells }: Pick<MyDayRow, 'cells'>): boolean =>
  cells.done !== true &&
  Object.entries(cells).every(([name, value]) => name === 'done' || name === 'message' || value === '');

/** What a row of the list shows and nobody types into, in short: with it one sees whether a hand changed the row. */
const shownMark = (cells: MyDayCells): string =>
  fingerprint(
    [cells.customer, cells.subject, cells.channel, cells.dueOn, cells.phone, cells.email, cells.owner].join(
      '\n',
    ),
  );

/** The cell that names a row of the list: the follow-up's id, and what the row showed when it was written. */
export const withMark = (cells: MyDayCells, id: string): MyDayCells => ({
  ...cells,
  id: `${id} ${shownMark(cells)}`,
});

/** The follow-up that a row of the list shows; '' where it shows none. */
export const idOf = ({ cells }: Pick<MyDayRow, 'cells'>): string => cells.id.split(' ')[0] ?? '';

/** Whether a row still shows what was written into it. */
export const isAsShown = ({ cells }: Pick<MyDayRow, 'cells'>): boolean =>
  cells.id.split(' ')[1] === shownMark(cells);

/** Whether somebody ticked, put off or noted something in a row. */
export const isTyped = ({ cells }: Pick<MyDayRow, 'cells'>): boolean =>
  cells.done === true || cells.later !== '' || cells.note !== '';

/** Whether a row may be written over: nothing stands in it, or only what was written there before. */
export const isFree = (row: Pick<MyDayRow, 'cells'>): boolean =>
  isBlank(row) || (isAsShown(row) && !isTyped(row));
