import { phoneDigits } from './phoneDigits.ts';

/** Somebody of the register by whose e-mail or phone they may be known. */
export interface Reachable {
  readonly id: string;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface Finder<T> {
  /** Whose e-mail, or whose phone, it is; of several the one who is meant. */
  readonly find: (fields: { readonly email?: string; readonly phone?: string }) => T | null;
  readonly byId: (id: string) => T | null;
  readonly add: (one: T) => void;
}

/** Finds people by what they say of themselves. @param first Ids of those who are meant where several are known by it. */
export const finder = <T extends Reachable>(
  register: readonly T[],
  first: ReadonlySet<string>,
): Finder<T> => {
  const ids = new Map<string, T>();
  const marks = new Map<string, T>();
  const add = (one: T): void => {
    ids.set(one.id, one);
    for (const mark of marksOf(one.email ?? '', one.phone ?? ''))
      if (!marks.has(mark) || first.has(one.id)) marks.set(mark, one);
  };
  for (const one of register) add(one);
  return {
    find: ({ email = '', phone = '' }) =>
      marksOf(email, phone).flatMap((mark) => marks.get(mark) ?? [])[0] ?? null,
    byId: (id) => ids.get(id) ?? null,
    add,
  };
};

/** Numbers shorter than this are of many; of longer ones so many digits tell, with a country’s code or without. */
const [wholeNumber, telling] = [7, 9] as const;

const marksOf = (email: string, phone: string): readonly string[] => {
  const digits = phoneDigits(phone);
  const mark = email.trim().toLowerCase();
  return [...(mark === '' ? [] : [mark]), ...(digits.length < wholeNumber ? [] : [digits.slice(-telling)])];
};
