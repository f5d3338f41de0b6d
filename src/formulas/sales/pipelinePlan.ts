/** Where each part of the tab Pipeline stands: lists side by side from these columns on, with the rows that each may fill. */
const [left, middle, right] = [0, 7, 14] as const;

export const pipelinePlan = {
  figures: 5,
  stages: { left, top: 8, rows: 10 },
  classes: { left, top: 22, rows: 4 },
  coverage: { left: middle, top: 22 },
  trend: { left: right, top: 22, rows: 12 },
  charts: 36,
  owner: { left, top: 54, rows: 38 },
  manager: { left: middle, top: 54, rows: 14 },
  product: { left: middle, top: 71, rows: 21 },
  source: { left: right, top: 54, rows: 6 },
  month: { left: right, top: 63, rows: 25 },
  winner: { left, top: 96, rows: 12 },
  competitor: { left: middle, top: 96, rows: 12 },
  quarter: { left: right, top: 96, rows: 8 },
  reviews: { left, top: 112, rows: 8 },
} as const;

/** Columns of the list of stages, from 0. */
export const stageColumns = {
  name: 0,
  class: 1,
  probability: 2,
  count: 3,
  value: 4,
  weighted: 5,
  late: 6,
  average: 7,
  median: 8,
  dwell: 9,
  dwellMedian: 10,
  onward: 11,
  won: 12,
  due: 13,
  visits: 14,
} as const;

export type StageColumn = keyof typeof stageColumns;

/** The row below the stages, for all that is open. */
export const totalRow = pipelinePlan.stages.top + pipelinePlan.stages.rows + 1;
