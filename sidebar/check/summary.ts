import type { DialogWords } from '../dialog/dialogWords.ts';
import type { Area, AreaResult, Begun, CheckState } from './useCheck.ts';

/** Outcomes that somebody should look at. */
const isOff = ({ status }: { readonly status: string }): boolean =>
  status === 'differs' || status === 'failed';

export const offOf = (result: AreaResult) => ('message' in result ? [] : result.outcomes.filter(isOff));

const countOf = (result: AreaResult, wanted: string): number =>
  'message' in result ? 0 : result.outcomes.filter(({ status }) => status === wanted).length;

/** What came of all that was asked, in a sentence; null before anything was. */
export const summaryOf = ({ results, stopped }: CheckState, { say }: DialogWords): string | null => {
  const all = Object.values(results);
  if (all.length === 0) return null;
  const agree = all.reduce((sum, one) => sum + ('message' in one ? 0 : one.agree), 0);
  const others = all.reduce((sum, one) => sum + offOf(one).length, 0);
  const known = all.reduce((sum, one) => sum + countOf(one, 'known'), 0);
  const unasked = all.filter((one) => 'message' in one).length;
  return [
    ...(stopped ? [say('check.stopped')] : []),
    others > 0
      ? say('check.some', { agree, others })
      : known > 0
        ? say('check.agreeButKnown', { n: agree, known })
        : say('check.allAgree', { n: agree }),
    ...(unasked > 0 ? [say('check.unasked', { n: unasked })] : []),
  ].join(' ');
};

/** One area's counts, in words. */
export const countsOf = (result: AreaResult, { say }: DialogWords): readonly string[] => {
  if ('message' in result) return [say('check.failedArea', { message: result.message })];
  const [differ = 0, known = 0, failed = 0] = ['differs', 'known', 'failed'].map((status) =>
    countOf(result, status),
  );
  return [
    ...(result.agree > 0 ? [say('check.agree', { n: result.agree })] : []),
    ...(differ > 0 ? [say('check.differ', { n: differ })] : []),
    ...(known > 0 ? [say('check.known', { n: known })] : []),
    ...(failed > 0 ? [say('check.fail', { n: failed })] : []),
  ];
};

export const placeOf = ({ version, locale, zone, scriptZone }: Begun, { say }: DialogWords): string =>
  say('check.place', { version, locale, zone, scriptZone });

/** All of it as plain text, to be sent to whoever looks after the code. */
export const reportOf = (begun: Begun, state: CheckState, words: DialogWords): string => {
  const { say, word, moment } = words;
  const lines = begun.areas.flatMap((area: Area) => {
    const result = state.results[area];
    if (!result) return [`${word(`check.area.${area}`)}: ${say('check.waiting')}`];
    const head = `${word(`check.area.${area}`)}: ${countsOf(result, words).join(', ')}`;
    if ('message' in result) return [head];
    return [
      head,
      ...result.outcomes.flatMap(({ title, page, status, expected, found, assumed }) =>
        status === 'told'
          ? [`- ${title}: ${say('check.took', { n: found })}`]
          : [
              `- ${word(`check.status.${status}`)}${assumed ? ` (${say('check.assumed')})` : ''}: ${title}`,
              `  ${say('check.col.expected')}: ${expected}`,
              `  ${say('check.col.found')}: ${found}`,
              `  ${page}`,
            ],
      ),
    ];
  });
  const summary = summaryOf(state, words);
  return [
    say('check.title'),
    placeOf(begun, words),
    moment(begun.now),
    ...(summary ? [summary] : []),
    '',
    ...lines,
  ].join('\n');
};
