export const aiming = {
  'goal.title': '指标与预测',
  'tab.Attainment': '指标完成',
  'attainment.title': '指标完成情况',
  'attainment.target': '指标',
  'attainment.actual': '实际成交',
  'attainment.attained': '完成率',
  'attainment.period': '期间',
  'attainment.mtd': '本月至今',
  'attainment.qtd': '本季至今',
  'attainment.ytd': '本年至今',
  'attainment.none':
    '该年度还没有指标：请在“Clientele → 销售 → 指标与预测”中设定。在下方输入其他年份即可查看。',
  'attainment.reading':
    '截至 {on}，全年指标 {aimed}，已成交 {amount}，完成 {part}。在下方输入其他年份即可查看。',
  'attainment.chart': '各月指标与实际成交',
};
