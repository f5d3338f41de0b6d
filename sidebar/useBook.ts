import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Here } from '../src/usecases/here.ts';
import { ask } from './ask.ts';
import type { Book } from './session.ts';

/** How long what is known of the team and the day counts as fresh, milliseconds. */
const freshFor = 10 * 60_000;

/**
 * What the server told at the start, kept fresh: whoever asks for a list learns it anew, and so does the first key or
 * click after ten minutes.
 */
export const useBook = (first: Book): { readonly book: Book; readonly learn: (here: Here) => void } => {
  const [book, setBook] = useState(first);
  const asked = useRef(Date.now());
  const learn = useCallback((here: Here) => {
    asked.current = Date.now();
    setBook((before) => ({ ...before, ...here }));
  }, []);

  useEffect(() => {
    const renew = (): void => {
      if (Date.now() - asked.current < freshFor) return;
      asked.current = Date.now();
      // Nobody asked for this: where it fails, what was known goes on, and what one does next tells its own trouble.
      ask('here', {}).then(learn, () => {});
    };
    addEventListener('pointerdown', renew, true);
    addEventListener('keydown', renew, true);
    return () => {
      removeEventListener('pointerdown', renew, true);
      removeEventListener('keydown', renew, true);
    };
  }, [learn]);
  return { book, learn };
};
