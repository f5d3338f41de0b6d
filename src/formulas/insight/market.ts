import { cell, type Part } from './part.ts';
import { question } from './question.ts';
import { cells, percent, phrase, word, written } from './template.ts';
import { judgedWinRates, lost, won } from './winRates.ts';

/** Fewer decided against a competitor say nothing; from these win rates on we are ahead, or behind. */
const [fewest, ahead, behind] = [5, 0.55, 0.45] as const;

/** R38: our position against each competitor that opportunities name, from what was won and lost. */
export const market = (top: number): Part => {
  const competitor = cells('Opportunities', 'competitor');
  const stage = cells('Opportunities', 'stage');
  const against = (outcome: string): string => `COUNTIFS(${stage},${outcome},${competitor},"?*")`;
  const decided = `(${against(won)}+${against(lost)})`;
  const verdict =
    `IF(wins+losses<${fewest},${word('answers.position.few')},IF(part>=${ahead},${word('answers.position.ahead')},` +
    `IF(part<=${behind},${word('answers.position.behind')},${word('answers.position.level')})))`;
  return question(
    top,
    'answers.market',
    `IFERROR(${against(won)}/${decided},"–")`,
    `IF(${decided}=0,${word('answers.market.none')},LET(number,${written(decided)},share,${percent(cell(0, top + 1))},${phrase('answers.market.reading')}))`,
    [
      judgedWinRates({ top: top + 2, rows: 10 }, 'Opportunities.competitor', competitor, [
        'answers.position',
        verdict,
      ]),
    ],
    '0.0%',
  );
};
