/** Small scripts run on a workbook, for the contract cases of the services. */
import type { RunRecord, Workbench } from '../../../workbench/control.ts';
import { openWorkbench } from '../../../workbench/runtime/open.ts';

export interface ScriptOptions {
  /** A workbook to go on with; a fresh one otherwise. */
  readonly on?: Workbench;
  /** HTML files of the project by name. */
  readonly html?: Readonly<Record<string, string>>;
  /** Further top-level source beside `main`. */
  readonly besides?: string;
}

export interface ScriptRun {
  /** What the body returned, through JSON. */
  readonly value: unknown;
  readonly record: RunRecord;
  readonly workbench: Workbench;
}

/**
 * Runs a function body as the editor's Run button would.
 * @throws Error with the script's message if it failed.
 */
export const aScript = (body: string, options: ScriptOptions = {}): ScriptRun => {
  const workbench = options.on ?? openWorkbench();
  const text = `${options.besides ?? ''}\nfunction main() { return JSON.stringify((function () { ${body} })()); }`;
  workbench.install({ sources: [{ name: 'case.js', text }], html: options.html ?? {}, manifest: {} });
  const { record, value } = workbench.run('main');
  if (record.status !== 'completed') throw new Error(record.error?.message ?? record.status);
  return { value: typeof value === 'string' ? JSON.parse(value) : value, record, workbench };
};

/** What the body returns, whose shape the caller knows. */
export const resultOf = <T = unknown>(body: string, options: ScriptOptions = {}): T =>
  JSON.parse(JSON.stringify(aScript(body, options).value ?? null));

/** The message of the error that the body throws and the script catches. */
export const refusalOf = (body: string, options: ScriptOptions = {}): unknown =>
  resultOf(`try { ${body} } catch (error) { return error.message; } return '(no error)';`, options);
