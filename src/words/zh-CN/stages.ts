/** The stages that a business begins with: its own words take their place. */
export const stages = {
  'stage.prospecting': '寻找中',
  'stage.engaging': '洽谈中',
  'stage.bid': '项目投标',
  'stage.negotiation': '商务洽谈',
  'stage.won': '赢单',
  'stage.lost': '输单',
  'stage.suspended': '中止',
  'stage.terminated': '终止',
};
