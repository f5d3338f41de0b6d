/** The workbench as its callers hold it: every control a few lines over the core. */
import type { Revision, RunResult, Workbench } from '../control.ts';
import { recalculateVolatile } from '../engine/clock.ts';
import type { ServiceCall } from '../host.ts';
import { forgetRevisions } from '../services/sheets/revisions.ts';
import { advanceTo } from './clockTriggers.ts';
import { type Core, noFaults } from './core.ts';
import { type EditQueue, fireEdit, fireOpen } from './eventTriggers.ts';
import type { Listeners } from './listeners.ts';
import { carriedAnswer, carriedArguments, illegalArgument } from './marshal.ts';
import { menuHandler } from './menus.ts';
import { personOf } from './people.ts';
import { applyEdit } from './personEdit.ts';
import { compileProject, isPublic } from './project.ts';
import { sheetNamed, zoneNamed } from './zones.ts';

export interface Hearing {
  readonly changed: Listeners<[]>;
  readonly settled: Listeners<[call?: ServiceCall, answer?: unknown]>;
  readonly revised: Listeners<[Revision]>;
}

export const makeControls = (core: Core, hearing: Hearing, leave: () => void): Workbench => ({
  world: core.world,
  runs: core.runs,
  get functions() {
    return publicFunctions(core);
  },
  ...running(core),
  ...atTheKeyboard(core),
  ...forTests(core),
  install: (project) => {
    core.compiled = compileProject(project);
    core.world.scriptTimeZone = project.manifest.timeZone ?? core.world.scriptTimeZone;
    core.world.touched();
  },
  advance: (by) => {
    const { clock, model } = core.world;
    core.takeClock();
    const recalculate = () => recalculateVolatile(model);
    const results = advanceTo(core, 'ms' in by ? clock.now() + by.ms : by.to, recalculate);
    recalculate();
    return results;
  },
  onChange: hearing.changed.add,
  onSettled: hearing.settled.add,
  onRevision: hearing.revised.add,
  close: () => {
    leave();
    for (const listeners of [hearing.changed, hearing.settled, hearing.revised]) listeners.clear();
  },
});

const publicFunctions = ({ compiled }: Core): readonly string[] => compiled.functions.filter(isPublic);

const running = (core: Core): Pick<Workbench, 'run' | 'clickMenu' | 'call' | 'customFunction' | 'open'> => {
  const runNamed = (occasion: 'run' | 'menu', functionName: string, args: readonly unknown[]): RunResult =>
    core.execute({ occasion, functionName, mode: 'FULL', arguments: () => args });
  return {
    open: ({ mode = 'LIMITED' } = {}) => fireOpen(core, mode),
    run: (functionName, args = []) => runNamed('run', functionName, args),
    clickMenu: (...captions) => runNamed('menu', menuHandler(core.world, captions), []),
    call: (functionName, ...args) => callFromPage(core, functionName, args),
    customFunction: (functionName, ...args) =>
      core.execute({
        occasion: 'custom-function',
        functionName,
        mode: 'CUSTOM_FUNCTION',
        arguments: () => args,
      }),
  };
};

/** @throws TypeError, as the page's own stub does, for a function or an argument that cannot be sent. */
const callFromPage = (core: Core, functionName: string, args: readonly unknown[]): RunResult => {
  if (!publicFunctions(core).includes(functionName))
    throw new TypeError(`google.script.run.${functionName} is not a function`);
  const illegal = illegalArgument(args);
  if (illegal !== null) throw new TypeError(illegal);
  const carried = carriedArguments(args);
  return core.execute({
    occasion: 'sidebar',
    functionName,
    mode: 'FULL',
    arguments: () => carried,
    result: carriedAnswer,
  });
};

const atTheKeyboard = (
  core: Core,
): Pick<Workbench, 'signIn' | 'person' | 'select' | 'edit' | 'personDidEdit'> => {
  const { world } = core;
  const queue: EditQueue = { running: false, waiting: [] };
  const personDidEdit: Workbench['personDidEdit'] = (did) => {
    core.takeClock();
    world.touched();
    return fireEdit(core, queue, did);
  };
  return {
    signIn: (key) => {
      world.atKeyboard = personOf(world, key).key;
      world.touched();
    },
    person: (key) => personOf(world, key),
    select: (sheet, a1) => {
      const sheetId = sheetNamed(world.model, sheet);
      const zone = zoneNamed(world.model, sheetId, a1);
      world.selections[world.atKeyboard] = { sheetId, row: zone.top, col: zone.left, zones: [{ ...zone }] };
      world.touched();
    },
    edit: (edit) => {
      core.takeClock();
      const did = applyEdit(world, edit);
      recalculateVolatile(world.model);
      return personDidEdit(did);
    },
    personDidEdit,
  };
};

const forTests = (core: Core): Pick<Workbench, 'answer' | 'inject' | 'clearFaults' | 'forgetHistory'> => ({
  answer: (...given) => {
    core.answers.push(...given);
  },
  inject: (list, { every = false } = {}) => {
    core.faults = { list, every };
  },
  clearFaults: () => {
    core.faults = noFaults;
  },
  forgetHistory: () => forgetRevisions(core.world.model),
});
