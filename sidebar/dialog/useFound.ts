import { useEffect, useState } from 'preact/hooks';
import type { FoundCustomer } from '../../src/usecases/findCustomers.ts';
import { ask } from '../ask.ts';

/** Milliseconds after the last key until the register is searched. */
const pause = 300;

/** Customers of a list of choices. */
const most = 8;

/** Whom the register finds by what is typed; null where nothing is, nobody where the search failed. */
export const useFound = (text: string): readonly FoundCustomer[] | null => {
  const [found, setFound] = useState<readonly FoundCustomer[] | null>(null);
  useEffect(() => {
    if (text.trim() === '') return setFound(null);
    let current = true;
    const timer = setTimeout(() => {
      ask('findCustomers', { text }).then(
        (answer) => current && setFound(answer.found.slice(0, most)),
        () => current && setFound([]),
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
  return found;
};
