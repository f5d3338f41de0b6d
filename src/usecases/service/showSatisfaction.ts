import type { Shop } from '../../ports.ts';
import { answers } from '../../schema/tables/answers.ts';
import { cases } from '../../schema/tables/cases.ts';
import { measures } from '../../schema/tables/measures.ts';
import { satisfactionHere } from '../insightHere.ts';
import { makeOnDemand } from '../makeOnDemand.ts';

/** R91, R106: shows the tab of satisfaction. */
export const showSatisfaction = (shop: Shop): void => {
  makeOnDemand(shop, 'Satisfaction', [answers, measures, cases], satisfactionHere);
  shop.layout.goTo('Satisfaction');
};
