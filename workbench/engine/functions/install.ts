/** Adds to o-spreadsheet's registry the functions of Sheets that it lacks, and replaces those that differ. */

import { registries } from '../load.ts';
import { byteFunctions } from './byteFunctions.ts';
import { criteriaFunctions } from './criteriaFunctions.ts';
import type { FunctionSet } from './define.ts';
import { digitFunctions } from './digitFunctions.ts';
import { distributionFunctions } from './distributionFunctions.ts';
import { hideForeignFunctions } from './foreign.ts';
import { numberFunctions } from './numberFunctions.ts';
import { orderFunctions } from './orderFunctions.ts';
import { placeholderFunctions } from './placeholders.ts';
import { queryFunctions } from './query/query.ts';
import { rankFunctions } from './rankFunctions.ts';
import { referenceFunctions } from './referenceFunctions.ts';
import { regexFunctions } from './regexFunctions.ts';
import { sortnFunctions } from './sortn.ts';
import { statisticsFunctions } from './statisticsFunctions.ts';
import { tableFunctions } from './tableFunctions.ts';
import { textFunctions } from './textFunctions.ts';
import { uniqueFunctions } from './unique.ts';
import { validityFunctions } from './validityFunctions.ts';

const sets: readonly FunctionSet[] = [
  placeholderFunctions,
  queryFunctions,
  criteriaFunctions,
  regexFunctions,
  validityFunctions,
  rankFunctions,
  orderFunctions,
  textFunctions,
  numberFunctions,
  digitFunctions,
  statisticsFunctions,
  tableFunctions,
  sortnFunctions,
  uniqueFunctions,
  byteFunctions,
  distributionFunctions,
  referenceFunctions,
];

export const installFunctions = (): void => {
  for (const set of sets) {
    for (const [name, description] of Object.entries(set))
      registries.functionRegistry.replace(name, description);
  }
  const { content } = registries.functionRegistry;
  if (content.FORECAST) registries.functionRegistry.replace('FORECAST.LINEAR', { ...content.FORECAST });
  hideForeignFunctions();
};
