import * as z from 'zod/mini';

/** Customers that somebody opened last, the newest first, and those she marked, the newest first. Ids. */
export interface OwnLists {
  readonly recent: readonly string[];
  readonly favourites: readonly string[];
}

/** A note holds 9 kB: both lists together stay below 4. */
const mostRecent = 20;
const mostFavourites = 200;

const stored = () => z.object({ recent: z.array(z.string()), favourites: z.array(z.string()) });

/** The lists as a note holds them; empty ones where it holds nothing of the kind. */
export const readOwnLists = (text: string | null): OwnLists => {
  try {
    const parsed = z.safeParse(stored(), JSON.parse(text ?? 'null'));
    if (parsed.success) return parsed.data;
  } catch {
    // Somebody else's text: as good as none.
  }
  return { recent: [], favourites: [] };
};

/** The lists after a customer was opened. */
export const withRecent = (lists: OwnLists, customer: string): OwnLists => ({
  ...lists,
  recent: [customer, ...without(lists.recent, customer)].slice(0, mostRecent),
});

/** The lists after a customer was marked, or the mark taken away. The oldest of too many marks goes. */
export const withFavourite = (lists: OwnLists, customer: string, on: boolean): OwnLists => {
  const others = without(lists.favourites, customer);
  return { ...lists, favourites: on ? [customer, ...others].slice(0, mostFavourites) : others };
};

const without = (all: readonly string[], one: string): readonly string[] => all.filter((id) => id !== one);
