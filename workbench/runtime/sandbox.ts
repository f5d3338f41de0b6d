/** One execution's world of JavaScript: a fresh context that has what Apps Script has and no more. */
import { types } from 'node:util';
import vm from 'node:vm';
import { type RealmTools, runPrelude } from './prelude.ts';
import type { Compiled } from './project.ts';
import { keepScriptRejections } from './rejections.ts';

export interface Sandbox {
  readonly tools: RealmTools;
  /** Puts Google's globals into place; before the sources run. */
  define(globals: Readonly<Record<string, unknown>>): void;
  /** Runs `work` as code of the sandbox: promises it leaves are settled, endless loops are ended. */
  enter(work: () => void): void;
  /** Evaluates the project's sources, in order; inside `enter`. */
  evaluateSources(): void;
  evaluate(source: string, name: string): unknown;
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

export const makeSandbox = ({ compiled, builtIns, realLimitMs, now }: SandboxNeeds): Sandbox => {
  keepScriptRejections();
  // Without a prototype: `this.constructor.constructor` would be a way out of the sandbox.
  const globals: Record<string, unknown> = Object.create(null);
  const context = vm.createContext(globals, { microtaskMode: 'afterEvaluate' });
  const tools = runPrelude(
    context,
    { now, isNativeError: types.isNativeError, isScriptFile: (name) => compiled.files.has(name) },
    builtIns,
  );
  return {
    tools,
    define: (values) => {
      for (const [name, value] of Object.entries(values))
        Object.defineProperty(globals, name, {
          value,
          writable: true,
          enumerable: false,
          configurable: true,
        });
    },
    enter: (run) => {
      Object.defineProperty(globals, ENTRY, { value: run, configurable: true });
      entryScript.runInContext(context, { timeout: realLimitMs });
    },
    evaluateSources: () => {
      for (const script of compiled.scripts) script.runInContext(context);
    },
    evaluate: tools.evaluate,
  };
};
