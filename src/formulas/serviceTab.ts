import type { WordKey } from '../words/words.ts';
import { cells, phrase, score, shown, window, word } from './insight/template.ts';
import { belong, serviceList } from './service.ts';
import type { SummaryTab } from './summaryTab.ts';

/** Breaches listed at most: the tab needs no more rows for more customers. */
const most = 500;
/** Days that stand for "never", behind every number of days. */
const never = 99_999;

const own = (column: string): string => cells('Segments', column);
const ofSegment = (key: string, column: string): string =>
  `VLOOKUP(${key},{${own('id')},${own(column)}},2,FALSE)`;
const ofCustomer = (key: string, range: string): string =>
  `VLOOKUP(${key},{${score('id')},${range}},2,FALSE)`;

/**
 * The plans and the members of the segments that have one, then for each kind of breach by how much: days since the last
 * contact beyond the rhythm; days without an answer, where that is more hours than allowed; cost to serve beyond the
 * budget, which is of a year. `planned` and `memberships` belong together: see usecases/segments/memberships.ts.
 */
const breaches =
  `LET(planned,{${own('id')},ISNUMBER(${own('rhythm')})+ISNUMBER(${own('budget')})+ISNUMBER(${own('responseHours')})},` +
  `${belong.before}⟦Service.memberships⟧${belong.after},,1),` +
  'segment,INDEX(belong,,2),' +
  `rhythm,${ofSegment('segment', 'rhythm')},budget,${ofSegment('segment', 'budget')},hours,${ofSegment('segment', 'responseHours')},` +
  `since,${ofCustomer('who', score('sinceTouch'))},waits,${ofCustomer('who', score('waiting'))},spent,${ofCustomer('who', score('costToServe'))},` +
  `late,IF(ISNUMBER(rhythm)*(who<>""),IF(ISNUMBER(since),since-rhythm,${never}),0),` +
  'unanswered,IF(ISNUMBER(hours)*ISNUMBER(waits),IF(waits*24>hours,waits,0),0),' +
  `dear,IF(ISNUMBER(budget)*ISNUMBER(spent),spent-budget*${window}/365,0),` +
  'all,{who,segment,IF(who="",1,1),late;who,segment,IF(who="",2,2),unanswered;who,segment,IF(who="",3,3),dear},' +
  `IF(SUM(1*(INDEX(all,,4)>0))=0,"",LET(first,ARRAY_CONSTRAIN(SORT(FILTER(all,INDEX(all,,4)>0),3,TRUE,4,FALSE),${most},4),` +
  'id,INDEX(first,,1),of,INDEX(first,,2),kind,INDEX(first,,3),much,INDEX(first,,4),' +
  'n,TEXT(much,"0"),amount,TEXT(much,"#,##0"),' +
  `what,IF(kind=1,${word('service.late')},IF(kind=2,${word('service.unanswered')},${word('service.dear')})),` +
  `by,IF(kind=1,IF(much>=${never},${word('service.never')},${phrase('service.days')}),` +
  `IF(kind=2,${phrase('service.waiting')},${phrase('service.amount')})),` +
  `{id,${ofCustomer('id', score('name'))},IFERROR(${ofSegment('of', 'name')}),what,by,` +
  `IFERROR(${ofSegment('of', 'channel')}),IFERROR(VLOOKUP(id,{${cells('Customers', 'id')},${cells('Customers', 'owner')}},2,FALSE))})))`;

const headers: readonly WordKey[] = [
  'Customers.id',
  'Customers.name',
  'summary.segment',
  'service.what',
  'service.by',
  'Segments.channel',
  'Customers.owner',
];

/**
 * R29: where the service plans of segments are not kept, as a template of insight/fillTemplate.ts. The plans are read live
 * from the table of segments; the formula is written anew where a segment's column comes or goes.
 */
export const serviceTab: SummaryTab = {
  name: 'Service',
  version: 1,
  visible: true,
  cells: [
    { at: 'A1', put: shown('tab.Service') },
    { at: 'A2', put: `=LET(n,COUNTIF($A$5:$A,"?*"),${phrase('service.list')})` },
    ...headers.map((key, index) => ({
      at: `${'ABCDEFG'[index]}4`,
      put: shown(key),
    })),
    { at: serviceList, put: `=ARRAYFORMULA(IFERROR(${breaches},""))` },
  ],
  formats: [],
  headers: ['A1:G1', 'A4:G4'],
  headings: ['A1'],
  numberHeaders: [],
  widths: { 1: 110, 2: 200, 3: 200, 4: 220, 5: 200, 6: 110, 7: 150 },
  frozenRows: 4,
  rows: most + 6,
  columns: headers.length,
  charts: [],
};
