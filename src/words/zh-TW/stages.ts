/** The stages that a business begins with: its own words take their place. */
export const stages = {
  'stage.prospecting': '開發中',
  'stage.engaging': '洽談中',
  'stage.bid': '專案投標',
  'stage.negotiation': '商務洽談',
  'stage.won': '成交',
  'stage.lost': '失單',
  'stage.suspended': '中止',
  'stage.terminated': '終止',
};
