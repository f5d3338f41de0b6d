import { fingerprint } from '../domain/fingerprint.ts';
import type { Excerpted } from '../domain/register/customerFile.ts';
import type { Shop } from '../ports.ts';
import { type Interaction, interactions } from '../schema/tables/interactions.ts';

/** For how long the same contact counts as a save that was sent again, milliseconds; later it is another one. */
const memory = 15 * 60_000;

export interface Logged {
  /** The id under which this contact is to stand. */
  readonly id: string;
  /** The row, where it was logged a moment ago. */
  readonly standing: Interaction | null;
}

/**
 * Whether this contact was logged a moment ago. Its id is made of what it says and of the quarter of an hour: a save
 * that is sent again, also after a kill, finds its row by it, in what was looked up of the customer already.
 * @param known The customer's latest contacts, where they were looked up.
 */
export const recentlyLogged = (
  shop: Shop,
  what: { readonly customer: string; readonly values: object },
  happenedOn: string,
  known: Excerpted<Interaction> | undefined,
): Logged => {
  const now = Date.parse(shop.clock.now());
  const quarter = Math.floor(now / memory);
  const idOf = (at: number): string =>
    shop.ids.of(interactions.columns.id.prefix, fingerprint(JSON.stringify([what, at])));
  const find = finder(shop, happenedOn, known);
  const [id, before] = [idOf(quarter), idOf(quarter - 1)];
  const earlier = find(id) ?? find(before);
  const recent = earlier?.loggedAt != null && now - Date.parse(earlier.loggedAt) < memory;
  return { id, standing: earlier && (earlier.id === id || recent) ? earlier : null };
};

/** By id: among the latest contacts where it can only be there, else in the table. */
const finder = (
  shop: Shop,
  happenedOn: string,
  known: Excerpted<Interaction> | undefined,
): ((id: string) => Interaction | null) => {
  const oldest = known?.rows[known.rows.length - 1]?.happenedOn;
  const whole = known?.rows.length === known?.total || (oldest !== undefined && happenedOn > oldest);
  if (known && whole) return (id) => known.rows.find((row) => row.id === id) ?? null;
  const ids = new Set(shop.tables.columns(interactions, []).map((row) => row.id));
  return (id) => (ids.has(id) ? (shop.tables.find(interactions, id)?.row ?? null) : null);
};
