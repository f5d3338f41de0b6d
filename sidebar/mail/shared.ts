import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import { type ToldLists, useToldLists } from '../dialog/useLists.ts';
import { useAsk } from '../useAsk.ts';

export type Begun = ReturnType<Requests['startMail']['run']>;
export type Item = Begun['page']['items'][number];
export type Health = Begun['health'];

export interface Mailing extends Omit<ToldLists<Health>, 'lists'> {
  readonly begun: Begun;
  readonly health: Health;
}

export const MailContext = createContext<Mailing | null>(null);

export const useMail = (): Mailing => {
  const shared = useContext(MailContext);
  if (shared === null) throw new Error('A view stands outside MailContext: render it in <MailDialog>');
  return shared;
};

export const useMailing = (begun: Begun): Mailing => {
  const { lists: health, ...kept } = useToldLists(useAsk('mailHealth'), begun.health);
  return { begun, health, ...kept };
};
