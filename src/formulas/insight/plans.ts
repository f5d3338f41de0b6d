import { cell, type Part, range } from './part.ts';
import { question, spilledList } from './question.ts';
import { cells, phrase, today, word, written } from './template.ts';

/** R105: the plans to lift the value of segments, what is overdue first, then what lacks something. */
export const plans = (top: number, rows: number): Part => {
  const of = (name: string): string => cells('Segments', name);
  const lacking = (['strategy', 'proposition', 'experience', 'owner', 'dueOn'] as const)
    .map((name) => `IF(${of(name)}="",${word(`Segments.${name}`)}&"; ","")`)
    .join('&');
  const begun = `(${of('strategy')}&${of('proposition')}&${of('experience')}<>"")`;
  const overdue = `(ISNUMBER(${of('dueOn')})*(${of('dueOn')}<${today}))`;
  const turn = `IF(${begun},IF(${overdue},1,IF(${lacking}="",3,2)),4)`;
  const state =
    `IF(turn=4,${word('answers.plan.missing')},IF(turn=1,${word('answers.plan.overdue')},` +
    `IF(turn=2,${word('answers.plan.lacking')}&" "&REGEXREPLACE(${lacking},"; $",""),${word('answers.plan.underWay')})))`;
  const shown = ['name', 'value', 'strategy', 'proposition', 'experience', 'owner', 'dueOn'] as const;
  const value = `IF(ISNUMBER(${of('value')}),${of('value')},0)`;
  const columns = shown.map((name) => (name === 'value' ? value : of(name))).join(',');
  const body =
    `LET(turn,${turn},every,{${columns},${state},turn},` +
    `ARRAY_CONSTRAIN(SORT(FILTER(every,${of('name')}<>"",ROW(${of('name')})>1),9,TRUE,2,FALSE),${rows},8))`;
  const states = range(7, top + 3, 1, rows);
  const count = (state: string): string => written(`COUNTIF(${states},${state})`);
  return question(
    top,
    'answers.plans',
    `COUNTIF(${states},${word('answers.plan.overdue')})`,
    `IF(${cell(0, top + 3)}="",${word('answers.plans.none')},LET(late,${count(word('answers.plan.overdue'))},` +
      `lacks,${count(`${word('answers.plan.lacking')}&"*"`)},without,${count(word('answers.plan.missing'))},${phrase('answers.plans.reading')}))`,
    [
      spilledList(
        { top: top + 2, rows },
        [
          ['Segments.name', 'text'],
          ['Segments.value', 'money'],
          ['Segments.strategy', 'text'],
          ['Segments.proposition', 'text'],
          ['Segments.experience', 'text'],
          ['Segments.owner', 'text'],
          ['Segments.dueOn', 'day'],
          ['answers.state', 'text'],
        ],
        body,
      ),
    ],
  );
};
