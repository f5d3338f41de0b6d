import type { OpenOptions, Workbench } from '../../../workbench/control.ts';
import { openWorkbench } from '../../../workbench/runtime/open.ts';

/** A workbench whose script is this one source. */
export const aWorkbench = (source: string, options: OpenOptions = {}): Workbench =>
  openWorkbench({
    ...options,
    project: { sources: [{ name: 'Code.js', text: source }], html: {}, manifest: {} },
  });

/** What an expression is worth inside an execution. */
export const worth = (expression: string, options: OpenOptions = {}): unknown =>
  aWorkbench(`function main() { return ${expression}; }`, options).run('main').value;
