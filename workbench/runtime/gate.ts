/**
 * The gate between a script and Google: every service call passes here. It asks the mode, counts, adds the modelled
 * time, applies injected faults, and remembers how to take back what is not yet flushed.
 */
import type { Fault, Workbench } from '../control.ts';
import type { AuthMode, Occasion, ServiceCall } from '../host.ts';
import { modelledMs } from '../services/costs.ts';
import { permitted } from '../services/permissions.ts';
import { lackingScope } from '../services/scopes.ts';
import { planFaults } from './faults.ts';
import { Killed, TOO_LONG } from './killed.ts';

export interface GateNeeds {
  readonly mode: AuthMode;
  readonly occasion: Occasion;
  readonly faults: readonly Fault[];
  /** The scopes that the manifest lists; undefined where it lists none. */
  readonly granted: readonly string[] | undefined;
  readonly workbench: Workbench;
  /** An error of the script's realm. */
  error(message: string, name: string): Error;
  isScriptError(value: unknown): boolean;
  /** Called after each call that took effect, with what it answered. */
  settled(call: ServiceCall, answer: unknown): void;
}

type TraceEntry = {
  readonly n: number;
  readonly service: string;
  readonly method: string;
  readonly cells: number;
};

export interface Gate {
  readonly trace: readonly TraceEntry[];
  call<T>(call: ServiceCall, effect: () => T): T;
  spend(ms: number): void;
  spent(): number;
  /** Lets `work` use services without being counted, forbidden or faulted: event objects, ending. */
  aside<T>(work: () => T): T;
  /** What stopped the execution, or null. */
  stopped(): Killed | null;
  /** Whether an effect was under way when the gate was last left: true only if the engine ended it in the middle. */
  inEffect(): boolean;
}

const SIX_MINUTES = 6 * 60_000;
const THIRTY_SECONDS = 30_000;

const limitOf = (occasion: Occasion): number =>
  occasion === 'simple' || occasion === 'custom-function' ? THIRTY_SECONDS : SIX_MINUTES;

const GENERIC_FAILURE = "We're sorry, a server error occurred. Please wait a bit and try again.";

export const makeGate = (needs: GateNeeds): Gate => {
  const trace: TraceEntry[] = [];
  const unflushed: (() => void)[] = [];
  const plan = planFaults(needs.faults);
  const limit = limitOf(needs.occasion);
  let modelled = 0;
  let stopped: Killed | null = null;
  let asides = 0;
  let effects = 0;

  const stop = (status: Killed['status'], message: string): never => {
    stopped = new Killed(status, message);
    throw stopped;
  };

  const spend = (ms: number) => {
    if (stopped) throw stopped;
    if (asides > 0) return;
    modelled += ms;
    if (modelled <= limit) return;
    modelled = limit;
    stop('timed-out', TOO_LONG);
  };

  /** Takes back unflushed writes from the `kept`-th on, latest first. */
  const takeBack = (kept: number) => {
    for (const undo of unflushed.splice(kept).reverse()) undo();
  };

  const kill = (unflushedAre: 'kept' | 'lost' | 'half'): never => {
    if (unflushedAre === 'lost') takeBack(0);
    if (unflushedAre === 'half') takeBack(Math.ceil(unflushed.length / 2));
    return stop('killed', 'The execution was killed');
  };

  const apply = ({ what }: Fault, moment: 'before' | 'after') => {
    if ('meanwhile' in what) {
      if (moment === 'before') what.meanwhile(needs.workbench);
    } else if ('kill' in what) {
      if (what.kill === moment) kill(what.unflushed);
    } else if (what.fail === moment) throw needs.error(what.message ?? GENERIC_FAILURE, 'Exception');
  };

  /** Runs the effect; an error of the workbench's own realm becomes one of the script's. */
  const take = <T>(call: ServiceCall, effect: () => T): T => {
    effects += 1;
    let result: T;
    try {
      result = effect();
    } catch (error) {
      effects -= 1;
      if (error instanceof Killed || needs.isScriptError(error) || !(error instanceof Error)) throw error;
      throw needs.error(error.message, error.name);
    }
    effects -= 1;
    if (call.kind === 'write' && call.undo) unflushed.push(call.undo);
    if (call.kind === 'flush') unflushed.length = 0;
    needs.settled(call, result);
    return result;
  };

  const call = <T>(asked: ServiceCall, effect: () => T): T => {
    if (asides > 0) return effect();
    if (stopped) throw stopped;
    const { service, method, kind, cells = 0 } = asked;
    const refusal =
      permitted(needs.mode, needs.occasion, service, method, kind) ??
      lackingScope(needs.granted, service, method);
    if (refusal !== null) throw needs.error(refusal, 'Exception');
    const n = trace.push({ n: trace.length + 1, service, method, cells });
    const faults = plan.at(n, method);
    for (const fault of faults) apply(fault, 'before');
    spend(modelledMs(asked));
    const result = take(asked, effect);
    for (const fault of faults) apply(fault, 'after');
    return result;
  };

  return {
    trace,
    call,
    spend,
    spent: () => modelled,
    aside: (work) => {
      asides += 1;
      try {
        return work();
      } finally {
        asides -= 1;
      }
    },
    stopped: () => stopped,
    inEffect: () => effects > 0,
  };
};
