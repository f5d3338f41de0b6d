import { birthdaysFrom } from '../../domain/birthdays.ts';
import { addDays } from '../../domain/days.ts';
import { daysToNext } from '../../domain/reminders/reminderRules.ts';
import { warning } from '../../domain/value/warning.ts';
import type { Shop } from '../../ports.ts';
import { standingMeasure } from '../segments/scoreColumns.ts';
import type { Finder, Found } from './found.ts';

/** Birthdays of customers, each told once: those of the days until the rule runs next, so many days ahead of them. */
export const birthdays: Finder = ({ shop, people }, rule) => {
  const count = daysToNext(rule, shop.settings.read(), shop.clock.weekday());
  const birthday = birthdaysFrom(addDays(shop.clock.today(), rule.limit ?? 0), count);
  return people()
    .flatMap(({ id, name, owner, status, bornOn }) => {
      const day = bornOn === null || status === 'lost' ? null : birthday(bornOn);
      return day === null ? [] : [{ id, name, owner, day }];
    })
    .sort((a, b) => a.day.localeCompare(b.day))
    .map(({ id, name, owner, day }) => ({
      kind: 'birthdays',
      id,
      owner,
      line: `${name}: ${shop.sheetSay('mail.birthdays', { day: shop.formats.day(day) })}`,
    }));
};

const measures = ['lateness', 'satisfaction', 'usageChange'] as const;

/** R102: customers who are about to leave, by the figures of the tab Scores; none where that is gone. */
export const churnWarnings: Finder = ({ shop, people }) => {
  if (!shop.layout.stands('Scores')) return [];
  const columns = shop.scores.columns();
  const letters = measures.map((name) => standingMeasure(columns, name, shop.sheetSay));
  const present = letters.filter((one) => one !== null);
  if (present.length === 0) return [];
  const found = new Map<string, string>();
  for (const [id, ...cells] of shop.scores.read(['A', ...present]).slice(1)) {
    const figures = letters.map((one) => (one === null ? null : (cells[present.indexOf(one)] ?? null)));
    const reasons = reasonsIn(shop, figures);
    if (reasons !== '') found.set(String(id), reasons);
  }
  if (found.size === 0) return [];
  return people().flatMap(({ id, name, owner, status }): Found[] => {
    const why = found.get(id);
    return why === undefined || status === 'lost'
      ? []
      : [{ kind: 'churn', id, owner, line: `${name}: ${why}` }];
  });
};

/** Why, in words; '' where nothing warns. The figures in the order of `measures`. */
const reasonsIn = ({ sheetSay: say, formats }: Shop, figures: readonly unknown[]): string => {
  const [lateness, satisfaction, use] = figures.map((one) => (typeof one === 'number' ? one : null));
  return [
    (lateness ?? 0) >= warning.lateness ? say('mail.churn.lateness') : '',
    (satisfaction ?? 5) <= warning.satisfaction
      ? say('mail.churn.satisfaction', { score: (satisfaction ?? 0).toFixed(1) })
      : '',
    (use ?? 0) <= warning.usageChange
      ? say('mail.churn.usageChange', { share: formats.count(Math.round(-100 * (use ?? 0))) })
      : '',
  ]
    .filter(Boolean)
    .join('; ');
};
