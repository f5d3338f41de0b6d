import { useRef, useState } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import { ask } from '../ask.ts';
import { troubleOf } from '../trouble.ts';

export type Begun = ReturnType<Requests['startCheck']['run']>;
export type Area = Begun['areas'][number];
export type Checked = ReturnType<Requests['checkArea']['run']>;

/** What came of an area: its answers, or why it could not be asked. */
export type AreaResult = Checked | { readonly message: string };

export interface CheckState {
  readonly results: Partial<Readonly<Record<Area, AreaResult>>>;
  /** What is being asked; null where nothing is. */
  readonly now: Area | null;
  readonly stopped: boolean;
}

export interface Checking extends CheckState {
  readonly run: () => Promise<void>;
  /** Nothing is asked after the area that is being asked. */
  readonly stop: () => void;
}

/** Asks one area after the other; an area that fails leaves the others to be asked. */
export const useCheck = (areas: readonly Area[]): Checking => {
  const [state, setState] = useState<CheckState>({ results: {}, now: null, stopped: false });
  const stopping = useRef(false);
  const run = async (): Promise<void> => {
    stopping.current = false;
    let results: CheckState['results'] = {};
    for (const area of areas) {
      if (stopping.current) break;
      setState({ results, now: area, stopped: false });
      results = { ...results, [area]: await resultOf(area) };
    }
    setState({ results, now: null, stopped: stopping.current });
  };
  const stop = (): void => {
    stopping.current = true;
  };
  return { ...state, run, stop };
};

const resultOf = async (area: Area): Promise<AreaResult> => {
  try {
    return await ask('checkArea', { area });
  } catch (error) {
    return troubleOf(error);
  }
};
