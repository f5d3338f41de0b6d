/** Moves the clock and fires the clock triggers that fall due on the way, each at its time. */
import type { RunResult } from '../control.ts';
import type { TriggerRow, World } from '../world.ts';
import type { Core } from './core.ts';
import { clockEvent } from './events.ts';
import { fireInstalled } from './eventTriggers.ts';
import { nextFiring } from './schedule.ts';

/** Gives every clock trigger that has no next time one, counted from now; one that is over has none. */
export const plan = (world: World): void => {
  for (const trigger of world.triggers)
    if (trigger.nextAt === undefined) setNext(world, trigger, world.clock.now());
};

const setNext = (world: World, trigger: TriggerRow, after: number): void => {
  const next = nextFiring(trigger, after, world);
  if (next === null) delete trigger.nextAt;
  else trigger.nextAt = next;
};

const firstDue = (world: World, until: number): TriggerRow | null => {
  let first: TriggerRow | null = null;
  for (const trigger of world.triggers) {
    if (trigger.kind !== 'CLOCK' || trigger.nextAt === undefined || trigger.nextAt > until) continue;
    if (first?.nextAt === undefined || trigger.nextAt < first.nextAt) first = trigger;
  }
  return first;
};

/** @returns the runs, in order. The clock stands at `to` afterwards; it never goes back, and one that runs may be past it. */
export const advanceTo = (core: Core, to: number, afterEach: () => void): readonly RunResult[] => {
  const { world } = core;
  const begun = world.clock.now();
  if (to < begun && !world.clock.running) throw new Error('The clock only goes forward');
  const until = Math.max(to, begun);
  const results: RunResult[] = [];
  plan(world);
  for (let due = firstDue(world, until); due; due = firstDue(world, until)) {
    const trigger = due;
    const at = Math.max(world.clock.now(), trigger.nextAt ?? 0);
    world.clock.set(at);
    afterEach();
    results.push(fireInstalled(core, trigger, (globals) => clockEvent(at, globals, trigger)));
    setNext(world, trigger, at);
    plan(world);
  }
  world.clock.set(Math.max(until, world.clock.now()));
  world.touched();
  return results;
};
