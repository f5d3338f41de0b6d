/** The line of the execution log that a run leaves. */
import type { Counts, RunRecord } from '../control.ts';
import { describeError } from './describeError.ts';
import type { Request } from './execution.ts';
import type { Gate } from './gate.ts';
import { Killed } from './killed.ts';

/** How the script itself came out, whether or not it was stopped meanwhile. */
export type Settled = { ok: true; value: unknown } | { ok: false; error: unknown };

export interface RunParts {
  readonly id: string;
  readonly request: Request;
  /** Epoch ms by the workbench's clock, and the real moment on `performance.now()`. */
  readonly startedAt: number;
  readonly begun: number;
  readonly gate: Gate;
  readonly settled: Settled;
  readonly output: RunRecord['output'];
}

export const recordOf = ({ id, request, startedAt, begun, gate, settled, output }: RunParts): RunRecord => {
  const stopped = gate.stopped();
  const error = stopped ?? (settled.ok ? undefined : settled.error);
  const failed = stopped !== null || !settled.ok;
  return {
    id,
    occasion: request.occasion,
    functionName: request.functionName,
    person: request.effective.key,
    mode: request.mode,
    startedAt,
    status: failed ? statusOf(error) : 'completed',
    ...(failed && { error: describeError(error) }),
    ...countAll(gate),
    trace: gate.trace,
    modelledMs: gate.spent(),
    realMs: performance.now() - begun,
    output,
  };
};

const statusOf = (error: unknown): RunRecord['status'] => (error instanceof Killed ? error.status : 'failed');

const countAll = ({ trace }: Gate): Pick<RunRecord, 'calls' | 'cells' | 'byService'> => {
  const byService: Record<string, Counts> = {};
  let total = 0;
  for (const { service, cells } of trace) {
    const { calls: c, cells: n } = byService[service] ?? { calls: 0, cells: 0 };
    byService[service] = { calls: c + 1, cells: n + cells };
    total += cells;
  }
  return { calls: trace.length, cells: total, byService };
};
