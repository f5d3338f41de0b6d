import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import { moneyFormat } from '../amounts.ts';
import type { BoardState } from './useBoard.ts';

/** What the server sent at first. */
export type Begun = ReturnType<Requests['startBoard']['run']>;

/** How amounts and days are written, and the state of the board, for every view of the dialog. */
export interface BoardBook {
  readonly begun: Begun;
  readonly board: BoardState;
  /** Whole units of the business's currency. */
  readonly money: (amount: number | null) => string;
  readonly day: (day: string | null) => string;
}

export const BoardContext = createContext<BoardBook | null>(null);

export const useBoardBook = (): BoardBook => {
  const book = useContext(BoardContext);
  if (book === null) throw new Error('A view stands outside BoardContext: render it below <BoardDialog>');
  return book;
};

export const moneyIn = (language: string, currency: string) => {
  const written = moneyFormat(language, currency, { maximumFractionDigits: 0 });
  return (amount: number | null): string => (amount === null ? '' : written(amount));
};

export const dayIn = (language: string, today: string) => {
  const format = (year: boolean) =>
    new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'short',
      ...(year && { year: 'numeric' }),
    });
  const [short, long] = [format(false), format(true)];
  return (day: string | null): string =>
    day === null
      ? ''
      : (day.slice(0, 4) === today.slice(0, 4) ? short : long).format(new Date(day.slice(0, 10)));
};
