import type { Question } from '../control.ts';
import type { Host } from '../host.ts';
import type { Request, Runtime } from './execution.ts';
import type { Gate } from './gate.ts';
import type { Sandbox } from './sandbox.ts';

interface HostParts {
  readonly runtime: Runtime;
  readonly request: Request;
  readonly id: string;
  readonly gate: Gate;
  readonly sandbox: Sandbox;
  readonly output: { level: string; text: string }[];
  readonly hooks: (() => void)[];
}

/** The Host of one execution: its gate, its realm, its log and its hooks in the hands of the services. */
export const makeScriptHost = ({ runtime, request, id, gate, sandbox, output, hooks }: HostParts): Host => {
  const { world, compiled } = runtime;
  return {
    world,
    effective: request.effective,
    active: request.active,
    mode: request.mode,
    occasion: request.occasion,
    executionId: id,
    realm: sandbox.realm,
    call: gate.call,
    spend: gate.spend,
    spent: gate.spent,
    now: () => world.clock.now() + gate.spent(),
    log: (level, text) => {
      if (gate.stopped()) return;
      output.push({ level, text });
      runtime.onLog(level, text);
    },
    atEnd: (run) => {
      hooks.push(run);
    },
    memory: memoryOf(runtime, request),
    file: (name) => compiled.project.html[name] ?? null,
    evaluate: sandbox.evaluate,
    touched: () => world.touched(),
  };
};

/** What the services find when the execution begins: who answers questions, and whether there is a page. */
const memoryOf = (runtime: Runtime, { hasPage = false }: Request): Map<string, unknown> =>
  new Map<string, unknown>([
    ['ui', hasPage],
    [
      'answer',
      (kind: Question['kind'], title: string, prompt: string, buttons: string) =>
        runtime.takeAnswer({ kind, title, prompt, buttons }),
    ],
  ]);
