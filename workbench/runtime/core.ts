/** What the parts of a workbench share: its world, its project, and the one way to run something. */
import type { Fault, OpenOptions, RunRecord, RunResult, Workbench } from '../control.ts';
import { setEngineClock } from '../engine/clock.ts';
import type { AuthMode, Occasion, ServiceCall } from '../host.ts';
import type { Person, World } from '../world.ts';
import { plan } from './clockTriggers.ts';
import { copyOut } from './copy.ts';
import { type Answer, execute, type Runtime } from './execution.ts';
import { personOf } from './people.ts';
import { type Compiled, compileProject, emptyProject } from './project.ts';

export interface RunRequest {
  readonly occasion: Occasion;
  readonly functionName: string;
  readonly mode: AuthMode;
  /** Who it runs as and who caused it; default: whoever is at the keyboard. */
  readonly effective?: Person;
  readonly active?: Person;
  /** Made inside the execution, from its own services. */
  arguments?(globals: Readonly<Record<string, unknown>>): readonly unknown[];
  /** What the caller receives for the returned value; default: a copy of plain data. */
  result?(value: unknown): unknown;
  /** Whether a trigger has a page to show things on. */
  readonly hasPage?: boolean;
}

export interface Core {
  readonly world: World;
  readonly runs: readonly RunRecord[];
  /** Answers for the questions to come, oldest first. */
  readonly answers: Answer[];
  compiled: Compiled;
  faults: { readonly list: readonly Fault[]; readonly every: boolean };
  execute(request: RunRequest): RunResult;
  /** Makes the engine's clock, of which there is one for all models of the process, that of this world. */
  takeClock(): void;
}

const REAL_LIMIT_MS = 120_000;

/** Runs that are remembered; older ones are forgotten, so that a page left open does not grow. */
const KEPT_RUNS = 5000;

export const noFaults: Core['faults'] = { list: [], every: false };

export interface CoreNeeds {
  readonly world: World;
  readonly options: OpenOptions;
  workbench(): Workbench;
  settled(call?: ServiceCall, answer?: unknown): void;
}

export const makeCore = ({ world, options, workbench, settled }: CoreNeeds): Core => {
  const runs: RunRecord[] = [];
  let depth = 0;
  let count = 0;

  /** Faults are for the next execution; one that runs within another has none of those for every one. */
  const takeFaults = (): readonly Fault[] => {
    const { list, every } = core.faults;
    if (depth > 1 && every) return [];
    if (!every) core.faults = noFaults;
    return list;
  };

  const runtime = (): Runtime => ({
    world,
    workbench: workbench(),
    compiled: core.compiled,
    builtIns: core.compiled.project.builtIns ?? 'es2020',
    realLimitMs: options.realLimitMs ?? REAL_LIMIT_MS,
    nextId: () => `run${++count}`,
    takeAnswer: (question) => core.answers.shift() ?? options.onAsk?.(question) ?? null,
    onLog: (level, text) => options.onLog?.(level, text),
    settled,
  });

  const core: Core = {
    world,
    runs,
    answers: [],
    compiled: compileProject(options.project ?? emptyProject),
    faults: noFaults,
    execute: (request) => {
      const person = personOf(world, world.atKeyboard);
      depth += 1;
      core.takeClock();
      try {
        const { record, value } = execute(runtime(), {
          effective: person,
          active: person,
          arguments: () => [],
          result: copyOut,
          ...request,
          faults: takeFaults(),
        });
        runs.push(record);
        if (runs.length > KEPT_RUNS) runs.shift();
        return { record, value };
      } finally {
        depth -= 1;
        plan(world);
        world.touched();
        settled();
      }
    },
    takeClock: () =>
      setEngineClock({
        now: () => world.clock.now(),
        get timeZone() {
          return world.timeZone;
        },
      }),
  };
  return core;
};
