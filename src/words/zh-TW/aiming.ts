export const aiming = {
  'goal.title': '指標與預測',
  'tab.Attainment': '指標達成',
  'attainment.title': '指標達成情況',
  'attainment.target': '指標',
  'attainment.actual': '實際成交',
  'attainment.attained': '達成率',
  'attainment.period': '期間',
  'attainment.mtd': '本月至今',
  'attainment.qtd': '本季至今',
  'attainment.ytd': '本年至今',
  'attainment.none':
    '該年度尚未設定指標：請至「Clientele → 銷售 → 指標與預測」設定。在下方輸入其他年份即可檢視。',
  'attainment.reading':
    '截至 {on}，全年指標 {aimed}，已成交 {amount}，達成 {part}。在下方輸入其他年份即可檢視。',
  'attainment.chart': '各月指標與實際成交',
};
