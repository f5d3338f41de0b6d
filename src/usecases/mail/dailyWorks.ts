import type { Shop } from '../../ports.ts';
import { takeUpAnswers } from '../campaigns/takeUpAnswers.ts';
import { earnPoints } from '../loyalty/earnPoints.ts';
import { giveBirthdayCoupons } from '../loyalty/giftCoupons.ts';
import { loyaltyMail } from '../loyalty/loyaltyMail.ts';
import { keepSequences } from '../sequences/keepSequences.ts';
import { escalateCases } from '../service/escalate.ts';
import { planVisits } from '../service/planVisits.ts';
import { readEveryForm } from '../service/readForms.ts';
import { askByTheDay } from '../service/surveys.ts';

/** What is looked through once a day: each queues what it finds, and finds the same again without harm. */
export interface DailyWork {
  readonly name: string;
  readonly run: (shop: Shop) => void;
}

/** In the order in which they are done; one that a run has no time for is done in the next. */
export const dailyWorks: readonly DailyWork[] = [
  { name: 'points', run: earnPoints },
  { name: 'birthdayCoupons', run: giveBirthdayCoupons },
  { name: 'loyaltyMail', run: loyaltyMail },
  { name: 'sequences', run: keepSequences },
  { name: 'forms', run: readEveryForm },
  { name: 'cases', run: escalateCases },
  { name: 'visits', run: planVisits },
  { name: 'surveys', run: askByTheDay },
  { name: 'campaignAnswers', run: takeUpAnswers },
];
