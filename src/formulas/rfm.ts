/** R17: the segments that follow from the scores of recency, frequency and monetary value; see rfmRule.ts. */
export const segmentNames = [
  'champions',
  'cannotLose',
  'loyal',
  'atRisk',
  'potentialLoyal',
  'newcomers',
  'promising',
  'needAttention',
  'aboutToSleep',
  'hibernating',
  'noPurchase',
] as const;
export type SegmentName = (typeof segmentNames)[number];
