import type { Shop } from '../../ports.ts';
import { answers } from '../../schema/tables/answers.ts';
import { cases } from '../../schema/tables/cases.ts';
import { measures } from '../../schema/tables/measures.ts';
import { satisfactionHere } from '../insightHere.ts';

/** R91, R106: shows the tab of satisfaction; it is made at the first time, a formula that somebody deleted is put back. */
export const showSatisfaction = (shop: Shop): void => {
  shop.lock.hold(() => {
    for (const table of [answers, measures, cases]) if (!shop.tables.has(table)) shop.layout.make(table);
    for (const tab of satisfactionHere(shop)) shop.layout.makeSummary(tab, 'Funnel');
  });
  shop.layout.goTo('Satisfaction');
};
