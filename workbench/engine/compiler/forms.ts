/** The special forms: functions that see their arguments unevaluated. */

import { conditionalForms } from './conditionalForms.ts';
import { errorForms } from './errorForms.ts';
import { lambdaForms } from './lambdaForms.ts';
import type { CallNode } from './node.ts';
import type { Evaluate, Place } from './run.ts';

export type Form = (node: CallNode, place: Place) => Evaluate;

const forms: Readonly<Record<string, Form>> = { ...conditionalForms, ...errorForms, ...lambdaForms };

export const formNames: readonly string[] = Object.keys(forms);

export const callForm = (node: CallNode, place: Place): Evaluate | undefined => {
  const form = Object.hasOwn(forms, node.name) ? forms[node.name] : undefined;
  return form?.(node, place);
};
