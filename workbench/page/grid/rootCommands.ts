import { type Command, UIPlugin } from '../../engine/load.ts';
import type { Deed, Zone } from '../../server/protocol.ts';

/** What the person did to make each local revision, by the revision's id. */
export type Deeds = Map<string, Deed>;

type Changed = NonNullable<Deed['changed']>;

/** The fields by which the commands that change content say where. */
interface Where {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  readonly target: readonly Zone[];
  readonly cells: readonly (readonly ({ readonly content?: string } | null)[])[];
}

const cellAt = ({ row, col }: Where): readonly Zone[] => [{ top: row, bottom: row, left: col, right: col }];

const contentZones: Readonly<Record<string, (where: Where) => readonly Zone[]>> = {
  UPDATE_CELL: (where) => ('content' in where ? cellAt(where) : []),
  CLEAR_CELL: cellAt,
  CLEAR_CELLS: ({ target }) => target,
  DELETE_CONTENT: ({ target }) => target,
  WRITE_CELLS: ({ row, col, cells }) => [
    {
      top: row,
      bottom: row + cells.length - 1,
      left: col,
      right: col + Math.max(...cells.map((line) => line.length)) - 1,
    },
  ],
};

const union = (a: Zone, b: Zone): Zone => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** Widens what was changed so far by a further command; a second sheet is left out, since an event names one range. */
const widened = (before: Changed | null, command: Command): Changed | null => {
  // Which of these fields a command has depends on its type, by which the entry was chosen.
  const where = command as unknown as Where;
  const zones = contentZones[command.type]?.(where) ?? [];
  if (before && before.sheetId !== where.sheetId) return before;
  const [zone] = [...(before ? [before.zone] : []), ...zones].map((one) => zones.reduce(union, one));
  return zone ? { sheetId: where.sheetId, zone } : before;
};

/**
 * A plugin that notes the outermost command of each local change, what the person did before the grid split it into
 * the commands that change the document, and which cells' content those changed. Remote revisions do not pass here.
 */
export const rootCommandPlugin = (deeds: Deeds) =>
  class RootCommandPlugin extends UIPlugin {
    private root: Deed['command'] | null = null;
    private changed: Changed | null = null;
    private last: Deed | null = null;

    constructor(config: ConstructorParameters<typeof UIPlugin>[0]) {
      super(config);
      config.session.on('new-local-state-update', this, ({ id }: { id: string }) => {
        if (this.last) deeds.set(id, this.last);
      });
    }

    override beforeHandle(command: Command): void {
      this.root ??= { ...command };
      this.changed = widened(this.changed, command);
    }

    override finalize(): void {
      this.last = this.root && { command: this.root, ...(this.changed && { changed: this.changed }) };
      this.root = null;
      this.changed = null;
    }
  };
