/** One execution's world of JavaScript: a context that has what Apps Script has and no more. */
import { types } from 'node:util';
import vm from 'node:vm';
import type { Realm } from '../host.ts';
import type { KeptRealms } from './keptRealm.ts';
import { type RealmTools, runPrelude } from './prelude.ts';
import type { Compiled } from './project.ts';
import { realmOf } from './realmOf.ts';
import { keepScriptRejections } from './rejections.ts';

export interface Sandbox {
  readonly tools: RealmTools;
  readonly realm: Realm;
  /** Puts Google's globals into place; before the sources run. */
  define(globals: Readonly<Record<string, unknown>>): void;
  /** Runs `work` as code of the sandbox: promises it leaves are settled, endless loops are ended. */
  enter(work: () => void): void;
  /** Evaluates the project's sources, in order; inside `enter`. */
  evaluateSources(): void;
  evaluate(source: string, name: string): unknown;
  /** Nothing of the execution runs any more. */
  release(): void;
}

export interface SandboxNeeds {
  readonly compiled: Compiled;
  readonly builtIns: 'es2020' | 'engine';
  /** Real milliseconds after which the engine itself ends a run. */
  readonly realLimitMs: number;
  now(): number;
}

const ENTRY = '\u0000enter';
const entryScript = new vm.Script(`{ const run = this['${ENTRY}']; delete this['${ENTRY}']; run(); }`, {
  filename: 'workbench:enter',
});

/** Thrown by `enter` when the engine ended an endless loop. */
export const isEngineTimeout = (error: unknown): boolean =>
  types.isNativeError(error) && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

export const makeSandbox = (needs: SandboxNeeds): Sandbox => {
  keepScriptRejections();
  const { kept } = needs.compiled;
  return kept === null ? freshSandbox(needs) : keptSandbox(needs, kept);
};

const freshSandbox = ({ compiled, builtIns, realLimitMs, now }: SandboxNeeds): Sandbox => {
  // Without a prototype: `this.constructor.constructor` would be a way out of the sandbox.
  const globals: Globals = Object.create(null);
  const context = vm.createContext(globals, { microtaskMode: 'afterEvaluate' });
  const tools = runPrelude(
    context,
    { now, isNativeError: types.isNativeError, isScriptFile: (name) => compiled.files.has(name) },
    builtIns,
  );
  return {
    tools,
    realm: realmOf(tools, false),
    define: defining(globals),
    enter: entering(context, globals, realLimitMs),
    evaluateSources: () => {
      for (const script of compiled.scripts) script.runInContext(context);
    },
    evaluate: tools.evaluate,
    release: () => undefined,
  };
};

/** Without the engine's watch over endless loops, which is a thread for each execution. */
const keptSandbox = ({ now }: SandboxNeeds, kept: KeptRealms): Sandbox => {
  const world = kept.take();
  world.now = now;
  const { context, globals, tools, realm } = world;
  let inScope: ((source: string) => unknown) | null = null;
  return {
    tools,
    realm,
    define: defining(globals),
    enter: entering(context, globals, null),
    evaluateSources: () => {
      inScope = world.evaluateSource();
    },
    evaluate: (source, name) =>
      inScope === null ? tools.evaluate(source, name) : inScope(`${source}\n//# sourceURL=${name}`),
    release: () => kept.giveBack(world),
  };
};

type Globals = Record<string, unknown>;

const defining =
  (globals: Globals): Sandbox['define'] =>
  (values) => {
    for (const [name, value] of Object.entries(values))
      Object.defineProperty(globals, name, {
        value,
        writable: true,
        enumerable: false,
        configurable: true,
      });
  };

const entering =
  (context: vm.Context, globals: Globals, realLimitMs: number | null): Sandbox['enter'] =>
  (run) => {
    Object.defineProperty(globals, ENTRY, { value: run, configurable: true });
    entryScript.runInContext(context, realLimitMs === null ? {} : { timeout: realLimitMs });
  };
