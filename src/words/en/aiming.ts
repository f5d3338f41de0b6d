export const aiming = {
  'goal.title': 'Targets and forecast',
  'tab.Attainment': 'Targets against actual',
  'attainment.title': 'Targets against actual',
  'attainment.target': 'Target',
  'attainment.actual': 'Won',
  'attainment.attained': 'Attained',
  'attainment.period': 'Period',
  'attainment.mtd': 'Month to date',
  'attainment.qtd': 'Quarter to date',
  'attainment.ytd': 'Year to date',
  'attainment.none':
    'This year has no targets yet: set them in Clientele, Sales, Targets and forecast. Type another year below to see it.',
  'attainment.reading':
    'Up to {on}, {amount} of {aimed} are won: {part} of the year’s target. Type another year below to see it.',
  'attainment.chart': 'Target and won by month',
};
