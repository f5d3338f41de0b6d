import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Here } from '../src/usecases/here.ts';
import type { WordKey } from '../src/words/words.ts';
import type { ask } from './ask.ts';
import type { DrawForm } from './useForms.ts';

/** What the server tells a page at its start. */
export type Start = Awaited<ReturnType<typeof ask<'start'>>>;
export type Book = NonNullable<Start['book']>;

type Values = Readonly<Record<string, string | number>>;

/** The name under which forms are made out to whoever acts; null for someone who is not (or no longer) in the team. */
export const ownName = ({ name, team }: Book): string | null =>
  name !== null && team.includes(name) ? name : null;

/** What every view of the sidebar knows. */
export interface Session {
  readonly language: string;
  readonly book: Book;
  readonly say: (key: WordKey, values?: Values) => string;
  /** The word of a key that a form's descriptor names. */
  readonly word: (key: string) => string;
  /** Whether this person may change anything. */
  readonly mayWrite: boolean;
  /** Tells what was done: shown for a while and read out, with the way to take it back where there is one. */
  readonly announce: (text: string, undo?: () => void) => void;
  readonly openCustomer: (id: string) => void;
  /** Shows a form over everything. */
  readonly openForm: (draw: DrawForm) => void;
  /** Which parts of a card stand open, by name. */
  readonly folds: Map<string, boolean>;
  /** Takes what the server told along of who is here. */
  readonly learn: (here: Here) => void;
  /** Counts what was written from this page, so that lists know when they are stale. */
  readonly writes: number;
  readonly wrote: () => void;
}

export const SessionContext = createContext<Session | null>(null);

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('A view stands outside SessionContext: render it below <App>');
  return session;
};
