/** R21: the weights of the seven factors, as Settings and the tab of sums call them. */
export const factorNames = [
  'factorBehaviour',
  'factorCashFlow',
  'factorPublicity',
  'factorRisk',
  'factorSpend',
  'factorFrequency',
  'factorLoss',
] as const;

/** Everything that is the same for all rows, a cell of the tab of sums each: `$B$2` and on, in this order. */
export const parameterNames = [
  'today',
  'won',
  'lost',
  'visit',
  'window',
  'marginRate',
  'visitCost',
  'contactCost',
  'modelR',
  'modelAlpha',
  'modelA',
  'modelB',
  'recency1',
  'recency2',
  'recency3',
  'recency4',
  'frequency1',
  'frequency2',
  'frequency3',
  'frequency4',
  'spend1',
  'spend2',
  'spend3',
  'spend4',
  'winRate',
  'in',
  ...factorNames,
  'suspended',
  'terminated',
] as const;
export type ParameterName = (typeof parameterNames)[number];

/** The cell of a parameter on the tab of sums, without the tab. */
export const parameterCell = (name: ParameterName): string => `$B$${2 + parameterNames.indexOf(name)}`;
