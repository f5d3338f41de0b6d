import { addDays } from '../../domain/days.ts';
import { type ChurnCheck, fewestJudged } from '../../domain/value/churnCheck.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import type { SettingRow } from '../../schema/tables/settings.ts';
import type { Say } from '../../words/say.ts';

/** What Settings hold of the back-test of the early warning (R102), in the order of the rows. */
export const churnKeys = [
  'state',
  'on',
  'cut',
  'judged',
  'flagged',
  'lost',
  'precision',
  'recall',
  'base',
] as const;

/** The rows, one a value: `churn.precision`. As set-up makes them, they say that there is too little yet. */
export const churnRows = ({ sheetSay: say }: Shop, day?: Day, check?: ChurnCheck): SettingRow[] => {
  // Without a customer who has a rhythm there is no date: nothing was reckoned.
  const known = check && check.judged + check.undecided > 0 ? check : null;
  const values: Readonly<Record<(typeof churnKeys)[number], string | number | null>> = {
    state: stateOf(say, check),
    on: known && (day ?? null),
    cut: known && addDays('1970-01-01', known.cut),
    judged: known?.judged ?? null,
    flagged: known?.flagged ?? null,
    lost: known?.lost ?? null,
    precision: known?.precision ?? null,
    recall: known?.recall ?? null,
    base: known?.base ?? null,
  };
  return churnKeys.map((name) => ({
    key: `churn.${name}`,
    setting: say(`setting.churn.${name}`),
    value: values[name],
    note: say('setting.churn.note'),
  }));
};

const stateOf = (say: Say, check: ChurnCheck | undefined): string => {
  if (!check?.tells) return say('churn.tooFew', { n: check?.judged ?? 0, least: fewestJudged });
  const { judged, flagged, flaggedAndLost, lost, cut } = check;
  const day = addDays('1970-01-01', cut);
  return say('churn.told', { day, judged, flagged, right: flaggedAndLost, lost });
};
