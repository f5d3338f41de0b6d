import type { WordKey } from '../../words/words.ts';
import type { Part } from './part.ts';
import { type Head, spilledList } from './question.ts';
import { openStages } from './stages.ts';
import { cells, parameter } from './template.ts';

const stage = cells('Opportunities', 'stage');
const value = cells('Opportunities', 'value');
export const [won, lost] = [parameter('won'), parameter('lost')] as const;
/** 1 for each opportunity on which we have made an offer that has no answer yet. */
export const offered = `(ISNUMBER(MATCH(${stage},${openStages('advanced')},0))*(${stage}<>""))`;

const heads = (key: WordKey): readonly Head[] => [
  [key, 'text'],
  ['answers.won', 'number'],
  ['answers.lost', 'number'],
  ['answers.engaging', 'number'],
  ['measure.winRate', 'share'],
  ['summary.wonValue', 'money'],
];

/** Wins, losses and offers out by what each opportunity has in `of`, the highest win rate first, where few decided count less. */
export const winRates = (
  at: { readonly left?: number; readonly top: number; readonly rows: number },
  key: WordKey,
  of: string,
): Part => spilledList(at, heads(key), ratesBy(of, at.rows));

/** The same with a word on each row, from the names `wins`, `losses` and `part`. */
export const judgedWinRates = (
  at: { readonly top: number; readonly rows: number },
  key: WordKey,
  of: string,
  judged: readonly [key: WordKey, verdict: string],
): Part =>
  spilledList(
    at,
    [...heads(key), [judged[0], 'text']],
    `LET(rated,${ratesBy(of, at.rows)},wins,INDEX(rated,,2),losses,INDEX(rated,,3),part,INDEX(rated,,5),{rated,${judged[1]}})`,
  );

const ratesBy = (of: string, rows: number): string =>
  `LET(standing,${stage},waiting,${offered},offered,(standing=${won})+(standing=${lost})+waiting,` +
  `grouped,QUERY({${of},1*(standing=${won}),1*(standing=${lost}),1*waiting,` +
  `IF(ISNUMBER(${value}),${value},0)*(standing=${won}),offered},` +
  '"select Col1,sum(Col2),sum(Col3),sum(Col4),sum(Col5) where Col1 is not null and Col1<>\'\' and Col6>0 group by Col1",0),' +
  'body,FILTER(grouped,ISNUMBER(INDEX(grouped,,2))),won,INDEX(body,,2),lost,INDEX(body,,3),' +
  'ARRAY_CONSTRAIN(SORT({INDEX(body,,1),won,lost,INDEX(body,,4),IFERROR(won/(won+lost),),INDEX(body,,5)},IF(won+lost=0,-1,(won+1)/(won+lost+2)),FALSE,2,FALSE),' +
  `${rows},6))`;
