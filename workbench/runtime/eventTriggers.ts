/** What fires when a person opens or edits the document: simple triggers by name, then the installed ones. */
import type { PersonDid, RunResult } from '../control.ts';
import type { AuthMode } from '../host.ts';
import type { TriggerKind, TriggerRow, World } from '../world.ts';
import type { Core } from './core.ts';
import { changeEvent, editEvent, openEvent } from './events.ts';
import { asSeenBy, personOf } from './people.ts';
import { chargeTriggerTime, triggerTimeLeft } from './triggerTime.ts';

type Globals = Readonly<Record<string, unknown>>;
type MakeEvent = (globals: Globals, mode: AuthMode, trigger: TriggerRow | null) => object;

const TOO_MUCH_TIME = 'Service using too much computer time for one day';

/** Runs the simple trigger if the project has a function of that name; its failure is logged and stops nothing. */
const fireSimple = (core: Core, name: string, mode: AuthMode, event: MakeEvent): RunResult | null => {
  if (!core.compiled.functions.includes(name)) return null;
  return core.execute({
    occasion: 'simple',
    functionName: name,
    mode,
    arguments: (globals) => [event(globals, mode, null)],
  });
};

/** Runs an installed trigger as its owner, whose daily trigger time it uses; keeps when and how it ended. */
export const fireInstalled = (core: Core, trigger: TriggerRow, event: MakeEvent): RunResult => {
  const { world } = core;
  const owner = personOf(world, trigger.owner);
  const causedBy = trigger.kind === 'CLOCK' ? owner : personOf(world, world.atKeyboard);
  const allowed = triggerTimeLeft(world, owner.key) > 0;
  const result = core.execute({
    occasion: 'trigger',
    functionName: trigger.handler,
    mode: 'FULL',
    effective: owner,
    active: asSeenBy(owner, causedBy),
    hasPage: trigger.kind !== 'CLOCK' && owner.key === world.atKeyboard,
    arguments: (globals) => {
      if (!allowed) throw Object.assign(new Error(TOO_MUCH_TIME), { name: 'Exception' });
      return [event(globals, 'FULL', trigger)];
    },
  });
  chargeTriggerTime(world, owner.key, result.record.modelledMs);
  trigger.lastAt = result.record.startedAt;
  if (result.record.error) trigger.lastError = result.record.error.message;
  else delete trigger.lastError;
  world.touched();
  return result;
};

const installed = (world: World, kind: TriggerKind): readonly TriggerRow[] =>
  world.triggers.filter((trigger) => trigger.kind === kind);

export const fireOpen = (core: Core, mode: AuthMode): RunResult | null => {
  const simple = fireSimple(core, 'onOpen', mode, openEvent);
  if (mode === 'NONE') return simple;
  for (const trigger of installed(core.world, 'ON_OPEN')) fireInstalled(core, trigger, openEvent);
  return simple;
};

/** Commands that bring content into cells without being a person's edit of them. */
const STRUCTURE = new Set([
  'ADD_COLUMNS_ROWS',
  'REMOVE_COLUMNS_ROWS',
  'MOVE_COLUMNS_ROWS',
  'DELETE_SHEET',
  'DUPLICATE_SHEET',
  'CREATE_SHEET',
  'RENAME_SHEET',
  'REQUEST_UNDO',
  'REQUEST_REDO',
]);

const isCellEdit = (did: PersonDid): did is PersonDid & Required<Pick<PersonDid, 'changed'>> =>
  did.changed !== undefined && !STRUCTURE.has(did.command.type);

const MOST_WAITING = 2;

/** Edits that came while onEdit was still running; Google keeps two of them and forgets the rest. */
export interface EditQueue {
  running: boolean;
  waiting: PersonDid[];
}

/** Fires onEdit and the installed edit and change triggers. @returns the run of the simple onEdit. */
export const fireEdit = (core: Core, queue: EditQueue, did: PersonDid): RunResult | null => {
  for (const trigger of isCellEdit(did) ? installed(core.world, 'ON_EDIT') : [])
    fireInstalled(core, trigger, (globals, mode, row) =>
      isCellEdit(did) ? editEvent(core.world, did, globals, mode, row) : {},
    );
  for (const trigger of installed(core.world, 'ON_CHANGE'))
    fireInstalled(core, trigger, (globals, mode, row) => changeEvent(did, globals, mode, row));
  return isCellEdit(did) ? fireSimpleEdit(core, queue, did) : null;
};

const fireSimpleEdit = (core: Core, queue: EditQueue, did: PersonDid): RunResult | null => {
  if (queue.running) {
    if (queue.waiting.length < MOST_WAITING) queue.waiting.push(did);
    return null;
  }
  queue.running = true;
  try {
    const first = runSimpleEdit(core, did);
    for (let next = queue.waiting.shift(); next; next = queue.waiting.shift()) runSimpleEdit(core, next);
    return first;
  } finally {
    queue.running = false;
    queue.waiting = [];
  }
};

const runSimpleEdit = (core: Core, did: PersonDid): RunResult | null =>
  fireSimple(core, 'onEdit', 'LIMITED', (globals, mode, row) =>
    isCellEdit(did) ? editEvent(core.world, did, globals, mode, row) : {},
  );
