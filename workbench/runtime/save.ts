/** The world as JSON: the document as the engine exports it, and the rest beside it. */
import type { OpenOptions, SavedWorld, Workbench } from '../control.ts';
import { exportModel } from '../engine/model.ts';
import type { World } from '../world.ts';
import { freshRest, type Kept } from './newWorld.ts';

/** What is kept of a world beside its document; menus and what is shown belong to a session. */
export interface SavedRest extends Omit<Kept, 'ui'> {
  readonly clock: { readonly now: number; readonly running: boolean };
}

/** Everything but the model, as it is now; shares structure with the world, so write it at once. */
export const restOf = ({ model: _model, touched: _touched, ui: _ui, clock, ...kept }: World): SavedRest => ({
  ...kept,
  clock: { now: clock.now(), running: clock.running },
});

export const saveWorld = ({ world }: Workbench): SavedWorld => ({
  version: 1,
  data: exportModel(world.model),
  rest: JSON.parse(JSON.stringify(restOf(world))),
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isClock = (value: unknown): value is SavedRest['clock'] =>
  isRecord(value) && typeof value.now === 'number';

/** What was saved, over what a fresh world has. */
export const readRest = (
  saved: unknown,
  options: OpenOptions,
): { readonly rest: Kept; readonly clock: SavedRest['clock'] | null } => {
  if (!isRecord(saved)) throw new Error('The saved world has no `rest`: it is not one that saveWorld wrote');
  const { clock, ui: _ui, ...kept } = saved;
  const fresh = freshRest(options);
  return {
    rest: {
      ...fresh,
      ...kept,
      ...(options.project?.manifest.timeZone && { scriptTimeZone: options.project.manifest.timeZone }),
    },
    clock: isClock(clock) ? clock : null,
  };
};
