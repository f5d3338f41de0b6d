import { builtProject, demoPeople } from '../demo/open.ts';
import type { OpenOptions, Workbench } from '../workbench/control.ts';
import { openWorkbench } from '../workbench/runtime/open.ts';

/** A spreadsheet in English that was opened and not set up yet. */
export const anOpenSheet = async (options: OpenOptions = {}): Promise<Workbench> => {
  const shop = openWorkbench({
    locale: 'en_US',
    timeZone: 'America/New_York',
    now: '2018-01-02T07:30',
    people: demoPeople,
    project: await builtProject(),
    ...options,
  });
  shop.open();
  return shop;
};

/** Milliseconds for runs over large registers: what is measured is not to be cut short. */
export const unhurried = { realLimitMs: 1_800_000 } as const;
