import { type Command, type CommandResult, UIPlugin } from '../../engine/load.ts';
import type { Deed, Guarded, Zone } from '../../server/protocol.ts';
import { touchedZones } from './touchedZones.ts';

/** Asks the page before a protected range is changed. Shared between the page and the plugin in the model. */
export interface Guard {
  ranges: readonly Guarded[];
  /** Shows the refusal or the warning; after "Edit anyway" the command is repeated. */
  refuse: (level: Guarded['level'], command: Deed['command']) => void;
  /** Gives a command to the grid again. */
  repeat: (command: Deed['command']) => void;
  /** Set while a command is done that the person confirmed. */
  confirmed: boolean;
}

const overlap = (a: Zone, b: Zone): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

const isInside = (inner: Zone, outer: Zone): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** What the protections say to a change of these cells: the strictest of them. */
export const levelAt = (
  ranges: readonly Guarded[],
  sheetId: string,
  zones: readonly Zone[],
): Guarded['level'] | null => {
  const hit = ranges.filter(
    (range) =>
      range.sheetId === sheetId &&
      zones.some(
        (zone) =>
          (!range.zone || overlap(range.zone, zone)) && !range.holes.some((hole) => isInside(zone, hole)),
      ),
  );
  if (hit.some(({ level }) => level === 'no')) return 'no';
  return hit.length > 0 ? 'warn' : null;
};

/** The engine's enum of reasons exists for the compiler only; this is the value of its most general member. */
const REFUSED = 'CancelledForUnknownReason' as CommandResult;

/** A plugin that refuses a person's command on protected cells until they confirm it. */
export const guardPlugin = (guard: Guard) =>
  class GuardPlugin extends UIPlugin {
    private busy = false;

    override allowDispatch(command: Command): CommandResult | CommandResult[] {
      if (guard.confirmed || this.busy || guard.ranges.length === 0) return super.allowDispatch(command);
      const touched = touchedZones(command, this.getters);
      const level = touched && levelAt(guard.ranges, touched.sheetId, touched.zones);
      if (!level) return super.allowDispatch(command);
      // The grid may ask twice for one command (canDispatch, then dispatch): the page shows one question.
      queueMicrotask(() => guard.refuse(level, { ...command }));
      return REFUSED;
    }

    override beforeHandle(): void {
      this.busy = true;
    }

    override finalize(): void {
      this.busy = false;
    }
  };
