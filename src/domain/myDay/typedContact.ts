import { type Day, isDay } from '../../schema/day.ts';
import type { MyDayCells } from '../../schema/myDay.ts';
import { fingerprint } from '../fingerprint.ts';
import { searchText } from '../register/searchText.ts';

/** What was typed into a row in which a contact is logged, once it is whole. */
export interface TypedContact<C extends string> {
  readonly customer: string;
  readonly summary: string;
  readonly channel: C;
  readonly by: string | null;
  readonly nextStep: string | null;
  readonly nextOn: Day | null;
}

export type ContactFault = 'unknownCustomer' | 'severalCustomers' | 'needsText' | 'needsChannel' | 'badDay';

export type ReadContact<C extends string> =
  | { readonly ok: true; readonly contact: TypedContact<C> }
  | { readonly ok: false; readonly fault: ContactFault; readonly count: number };

/**
 * Reads a row in which a contact is logged. Nothing is guessed: what is missing or names several customers is a fault.
 * @param customers Names by id.
 * @param channelOf Reads the word of a channel; null where it is none.
 */
export const readContact = <C extends string>(
  cells: MyDayCells,
  customers: readonly { readonly id: string; readonly name: string | null }[],
  channelOf: (word: string) => C | null,
  today: Day,
): ReadContact<C> => {
  const named = customersNamed(cells.customer, customers);
  const [customer] = named;
  const channel = channelOf(cells.channel);
  const { later, note, owner, subject } = cells;
  if (customer === undefined) return fault('unknownCustomer');
  if (named.length > 1) return fault('severalCustomers', named.length);
  if (subject === '') return fault('needsText');
  if (channel === null) return fault('needsChannel');
  if (later !== '' && !(isDay(later) && later >= today)) return fault('badDay');
  return {
    ok: true,
    contact: {
      customer,
      summary: subject,
      channel,
      by: owner || null,
      nextStep: note || null,
      nextOn: later !== '' && isDay(later) ? later : null,
    },
  };
};

const fault = (code: ContactFault, count = 0): { ok: false; fault: ContactFault; count: number } => ({
  ok: false,
  fault: code,
  count,
});

/** Ids of the customers of exactly this name, however it was typed; or of this id. */
export const customersNamed = (
  typed: string,
  customers: readonly { readonly id: string; readonly name: string | null }[],
): readonly string[] => {
  const wanted = searchText(typed);
  if (wanted === '') return [];
  const byId = customers.find(({ id }) => id === typed.trim());
  if (byId) return [byId.id];
  return customers.filter(({ name }) => name !== null && searchText(name) === wanted).map(({ id }) => id);
};

/** What was typed, in short: with it one sees whether it was changed while it was saved. */
export const typedMark = (cells: MyDayCells): string =>
  fingerprint(
    [cells.customer, cells.subject, cells.channel, cells.later, cells.note, cells.owner].join('\n'),
  );

/** The cell that names a row whose contact is being saved: the ids it gets, and what was typed. */
export interface Stamp {
  readonly interaction: string;
  readonly followUp: string;
  readonly mark: string;
}

export const stampText = ({ interaction, followUp, mark }: Stamp): string =>
  `${interaction} ${followUp} ${mark}`;

export const readStamp = (text: string): Stamp | null => {
  const [interaction = '', followUp = '', mark = ''] = text.split(' ');
  return mark === '' ? null : { interaction, followUp, mark };
};
