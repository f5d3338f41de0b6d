import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SelectedRow } from '../../src/usecases/selectedRow.ts';
import { ask } from '../ask.ts';

/** Time between two questions, and how long they go on after the last sign of a person here; milliseconds. */
const interval = 2000;
const patience = 5 * 60_000;

export interface Selection {
  /** Whether the row selected in the sheet is being followed. */
  readonly following: boolean;
  /** Follows again, from now on. */
  readonly resume: () => void;
}

/**
 * Follows the row that is selected in the sheet while `active`. A page cannot be told of it on Google and asks the
 * server: every two seconds, only while it is in view, and for five minutes after the last key or click in it.
 * @param opened Counts what was opened otherwise: the row that is selected then is no move, the next one is.
 */
export const useSelection = (
  active: boolean,
  opened: number,
  onMove: (selected: SelectedRow) => void,
): Selection => {
  const [following, setFollowing] = useState(true);
  const known = useRef<SelectedRow | null>(null);
  const awake = useRef(Date.now());
  const moved = useRef(onMove);
  moved.current = onMove;
  const openings = useRef(opened);
  openings.current = opened;
  const heeded = useRef(0);

  useEffect(() => {
    const wake = (): void => {
      awake.current = Date.now();
    };
    addEventListener('pointerdown', wake, true);
    addEventListener('keydown', wake, true);
    return () => {
      removeEventListener('pointerdown', wake, true);
      removeEventListener('keydown', wake, true);
    };
  }, []);

  useEffect(() => {
    if (!active || !following) return;
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const poll = async (): Promise<void> => {
      if (Date.now() - awake.current > patience) return setFollowing(false);
      if (document.visibilityState === 'visible') {
        try {
          const selected = await ask('selectedRow', { known: known.current });
          if (over) return;
          const stays = heeded.current !== openings.current;
          heeded.current = openings.current;
          if (!stays && selected.row !== known.current?.row) moved.current(selected);
          known.current = selected;
        } catch {
          // The button stays to ask again, and its answer says what is wrong.
          return setFollowing(false);
        }
      }
      timer = setTimeout(poll, interval);
    };
    void poll();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [active, following]);

  const resume = useCallback(() => {
    awake.current = Date.now();
    setFollowing(true);
  }, []);
  return { following, resume };
};
