import type { SavedWorld, Workbench } from '../control.ts';
import { openSession, type Session } from './session.ts';

export interface SeatOptions {
  readonly workbench: Workbench;
  /** Makes the workbook that File › Start the demo again begins with. */
  readonly demo?: () => Promise<Workbench>;
  /** Opens a workbook that was imported. */
  readonly openSaved?: (saved: SavedWorld) => Promise<Workbench>;
  /** Told whenever another workbook takes the place of the one before. */
  readonly replaced?: (workbench: Workbench) => void;
}

/** Where the one workbook sits that the page shows; another may take its place. */
export interface Seat {
  session(): Session;
  /** Puts the imported workbook in the place of this one; nothing happens when it cannot be read. */
  import(read: () => Promise<SavedWorld>, name: string | null): Promise<void>;
}

export const openSeat = ({ workbench: first, demo, openSaved, replaced }: SeatOptions): Seat => {
  const replace = (next: Workbench): void => {
    const before = session;
    session = openSession(next, reset);
    replaced?.(next);
    before.broadcast({ type: 'reload' });
    before.end();
    before.workbench.close();
  };
  const reset = async (): Promise<void> => {
    if (!demo) throw new Error('This workbench was started without a demo.');
    replace(await session.busy(demo));
  };
  let session = openSession(first, reset);

  return {
    session: () => session,
    import: async (read, name) => {
      if (!openSaved) throw new Error('This workbench was started without import.');
      const opened = await session.busy(async () => openSaved(await read()));
      if (name) opened.world.name = name;
      replace(opened);
    },
  };
};
