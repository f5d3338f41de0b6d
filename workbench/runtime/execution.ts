/** Runs one execution: a fresh evaluation of the project, one function called, everything it did on record. */
import type { Fault, Question, RunRecord, Workbench } from '../control.ts';
import type { AuthMode, Host, Occasion, ServiceCall } from '../host.ts';
import { createGlobals } from '../services/globals.ts';
import { enterRealm } from '../services/guard.ts';
import type { Person, World } from '../world.ts';
import { copyInto } from './copy.ts';
import { type Gate, makeGate } from './gate.ts';
import { Killed, TOO_LONG } from './killed.ts';
import type { Compiled } from './project.ts';
import { recordOf, type Settled } from './record.ts';
import { isEngineTimeout, makeSandbox, type Sandbox } from './sandbox.ts';
import { makeScriptHost } from './scriptHost.ts';
import { inTimeZone } from './timeZone.ts';

export type Answer = { readonly button: string; readonly text?: string };

/** What stays the same for all executions of a workbench. */
export interface Runtime {
  readonly world: World;
  readonly workbench: Workbench;
  readonly compiled: Compiled;
  readonly builtIns: 'es2020' | 'engine';
  readonly realLimitMs: number;
  nextId(): string;
  takeAnswer(question: Question): Answer | null;
  onLog(level: string, text: string): void;
  /** Called after each service call that took effect, with what it answered. */
  settled(call: ServiceCall, answer: unknown): void;
}

export interface Request {
  readonly occasion: Occasion;
  readonly functionName: string;
  readonly mode: AuthMode;
  readonly effective: Person;
  readonly active: Person;
  readonly faults: readonly Fault[];
  /** Whether a trigger has a page to show things on. */
  readonly hasPage?: boolean;
  /** The arguments, of any realm; event objects are made from the execution's own globals. */
  arguments(globals: Readonly<Record<string, unknown>>): readonly unknown[];
  /** What becomes of the returned value while the script's realm is still entered. */
  result(value: unknown): unknown;
}

export interface Outcome {
  readonly record: RunRecord;
  readonly value: unknown;
}

/** Runs the request to its end; a failure of the script is in the record and never thrown. */
export const execute = (runtime: Runtime, request: Request): Outcome => {
  const begun = performance.now();
  const startedAt = runtime.world.clock.now();
  const id = runtime.nextId();
  const output: { level: string; text: string }[] = [];
  const hooks: (() => void)[] = [];
  const sandbox = makeSandbox({ ...runtime, now: () => host.now() });
  const gate = makeGate({
    ...request,
    granted: runtime.compiled.project.manifest.oauthScopes,
    workbench: runtime.workbench,
    settled: runtime.settled,
    error: sandbox.tools.error,
    isScriptError: sandbox.tools.isError,
  });
  const host = makeScriptHost({ runtime, request, id, gate, sandbox, output, hooks });
  const settled = inTimeZone(runtime.world.scriptTimeZone, () =>
    runInside(runtime, request, host, sandbox, gate),
  );
  gate.aside(() => runHooks(hooks, host));
  sandbox.release();
  return {
    value: settled.ok && !gate.stopped() ? settled.value : undefined,
    record: recordOf({ id, request, startedAt, begun, gate, settled, output }),
  };
};

const runInside = (runtime: Runtime, request: Request, host: Host, sandbox: Sandbox, gate: Gate): Settled => {
  const leave = enterRealm(host.realm);
  let settled: Settled = { ok: true, value: undefined };
  try {
    const globals = createGlobals(host);
    sandbox.define(globals);
    sandbox.enter(() => {
      settled = attempt(() => {
        if (runtime.compiled.refusal !== null)
          throw host.realm.error(runtime.compiled.refusal, 'SyntaxError');
        sandbox.evaluateSources();
        if (request.functionName === '') return undefined;
        const args = gate.aside(() => request.arguments(globals).map((arg) => copyInto(host.realm, arg)));
        return call(sandbox, host, request.functionName, args, (late) => {
          settled = late;
        });
      });
    });
    return attempt(() => {
      if (!settled.ok) throw settled.error;
      return request.result(settled.value);
    });
  } catch (error) {
    if (gate.inEffect())
      throw new Error('The engine ended a run inside a service call: open the workbench anew');
    return { ok: false, error: isEngineTimeout(error) ? new Killed('timed-out', TOO_LONG) : error };
  } finally {
    leave();
  }
};

const attempt = (work: () => unknown): Settled => {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, error };
  }
};

const pathPattern = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;

/** Calls the function; of an async one, `late` is told the outcome once it is known. */
const call = (
  sandbox: Sandbox,
  host: Host,
  name: string,
  args: readonly unknown[],
  late: (settled: Settled) => void,
): unknown => {
  const found = pathPattern.test(name)
    ? sandbox.evaluate(
        `typeof ${name.split('.')[0]} === 'undefined' ? undefined : (...args) => ${name}(...args)`,
        'call',
      )
    : undefined;
  const exists = found !== undefined && sandbox.evaluate(`typeof ${name} === 'function'`, 'call') === true;
  if (!exists || typeof found !== 'function')
    throw host.realm.error(`Script function not found: ${name}`, 'Error');
  const value: unknown = Reflect.apply(found, undefined, args);
  if (!isPromise(value)) return value;
  sandbox.tools.whenSettled(value, (ok, result) => late(ok ? { ok, value: result } : { ok, error: result }));
  return undefined;
};

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  Object.prototype.toString.call(value) === '[object Promise]';

/** In reverse order of registration; one that fails keeps none of the others from running. */
const runHooks = (hooks: readonly (() => void)[], host: Host): void => {
  for (const hook of [...hooks].reverse()) {
    try {
      hook();
    } catch (error) {
      host.log('error', error instanceof Error ? error.message : String(error));
    }
  }
};
