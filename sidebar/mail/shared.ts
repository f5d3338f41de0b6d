import { createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import { useOnReturn } from '../segments/useSegments.ts';
import { useAsk } from '../useAsk.ts';

export type Begun = ReturnType<Requests['startMail']['run']>;
export type Item = Begun['page']['items'][number];
export type Health = Begun['health'];

export interface Mailing {
  readonly begun: Begun;
  readonly health: Health;
  readonly busy: boolean;
  readonly trouble: string | null;
  /** Counts what was done: lists that show it ask again. */
  readonly changes: number;
  /** Tells what was done, and shows how everything stands then. */
  readonly done: (text: string) => Promise<void>;
  readonly refresh: () => Promise<void>;
}

export const MailContext = createContext<Mailing | null>(null);

export const useMail = (): Mailing => {
  const shared = useContext(MailContext);
  if (shared === null) throw new Error('A view stands outside MailContext: render it in <MailDialog>');
  return shared;
};

export const useMailing = (begun: Begun, tell: (text: string) => void): Mailing => {
  const [health, setHealth] = useState(begun.health);
  const [changes, setChanges] = useState(0);
  const { run, busy, trouble } = useAsk('mailHealth');
  const refresh = useCallback(async () => {
    setChanges((n) => n + 1);
    const answer = await run({});
    if (answer) setHealth(answer.value);
  }, [run]);
  useOnReturn(refresh);
  const done = (text: string): Promise<void> => {
    tell(text);
    return refresh();
  };
  return { begun, health, busy, trouble: trouble?.message ?? null, changes, done, refresh };
};
