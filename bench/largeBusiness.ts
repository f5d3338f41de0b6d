/** A business of many customers in which everything that runs by the hour is switched on and has something to look at. */
import { answerOf, setting } from '../test/contract/usecases/aShop.ts';
import { switchSequencesOn } from '../test/switchSequencesOn.ts';
import type { Workbench } from '../workbench/control.ts';
import { anOpenSheet, unhurried } from './anOpenSheet.ts';
import { largeBusinessRows, monday, type Sizes } from './largeBusinessRows.ts';
import { withRows } from './withRows.ts';

const switchedOn = ['customerMailOn', 'loyaltyOn', 'surveyAfterCase'] as const;
const modules = [
  'Holidays',
  'Consents',
  'Cases',
  'Points',
  'Levels',
  'Coupons',
  'Outbox',
  'Enrolments',
  'Reminders',
  'Orders',
  'Interactions',
  'StageChanges',
  'Contracts',
  'ContractSteps',
  'Campaigns',
  'Invitees',
  'VisitPlans',
  'SurveyAnswers',
  'OnlineReviews',
  'Quotes',
];

/** They would have more cells than such a spreadsheet has room for: Google's 10,000,000. */
const tooWide = ['Scores', 'Sums', 'Transactions'] as const;

/** The business on Saturday noon: set up, its modules and sequences switched on, then filled. */
export const aLargeBusiness = async (sizes: Sizes): Promise<Workbench> => {
  const shop = await anOpenSheet({ ...unhurried, computes: 'when read', newTabRows: 100 });
  completed(shop.run('setUpSpreadsheet').record);
  answerOf(shop, 'seedSequences');
  for (const name of modules) setting(shop, `show${name}`, 'TRUE');
  for (const name of switchedOn) setting(shop, name, 'TRUE');
  for (const sheet of tooWide) shop.edit({ type: 'deleteSheet', sheet });
  shop.world.clock.set(Date.parse(`${monday}T16:00:00Z`) - 2 * 86_400_000);
  // The first hour of all looks at formulas and makes My day; what it would back up is not there yet.
  setting(shop, 'backupEvery', '0');
  completed(shop.run('hourly').record);
  switchSequencesOn(shop);
  const sequence = answerOf(shop, 'listSequences').sequences[0].id;
  const filled = await withRows(shop, largeBusinessRows(sizes, sequence), {
    ...unhurried,
    computes: 'when read',
    narrow: true,
  });
  setting(filled, 'backupEvery', '1');
  return filled;
};

export const completed = <R extends Workbench['runs'][number]>(run: R): R => {
  if (run.status !== 'completed') throw new Error(`${run.functionName}: ${run.error?.message ?? run.status}`);
  return run;
};
