/** Scripts on a fresh workbook, with the names `ss` and `s` for the document and its first tab. */
import type { OpenOptions } from '../../../workbench/control.ts';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import { aScript, type ScriptRun } from '../services/aScript.ts';

const PRELUDE = 'var ss = SpreadsheetApp.getActive(); var s = ss.getSheets()[0];';

/** Runs a body; what it returns goes through JSON. */
export const run = (body: string, options: OpenOptions = {}): ScriptRun =>
  aScript(`${PRELUDE} ${body}`, { on: openWorkbench(options) });

/** What a body returns. */
export const result = (body: string, options: OpenOptions = {}): unknown => run(body, options).value;

/** `Exception: message` of the error that a body throws and the script catches. */
export const refusal = (body: string, options: OpenOptions = {}): unknown =>
  result(
    `try { ${body} } catch (error) { return error.name + ': ' + error.message; } return '(no error)';`,
    options,
  );
