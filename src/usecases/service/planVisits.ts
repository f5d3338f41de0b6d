import { fingerprint } from '../../domain/fingerprint.ts';
import { thing } from '../../domain/followups/sameThing.ts';
import { groupBy } from '../../domain/groupBy.ts';
import { isVisitDue } from '../../domain/service/visitsDue.ts';
import type { Shop } from '../../ports.ts';
import { customers } from '../../schema/tables/customers.ts';
import { type FollowUp, followUps } from '../../schema/tables/followUps.ts';
import { segments } from '../../schema/tables/segments.ts';
import { type VisitPlan, visitPlans } from '../../schema/tables/visitPlans.ts';
import { blankRow } from '../blankRow.ts';
import { standingFollowUps } from '../findFollowUp.ts';
import { carryOut } from '../intents.ts';
import { members } from '../segments/members.ts';
import { askSurveys } from './surveys.ts';

/**
 * R89: return visits as the plans say: a follow-up for the owner of each customer of the segment whose turn it is, and a
 * survey where the plan has one. Looked through once a day; what is open or was done lately is not made again.
 */
export const planVisits = (shop: Shop): void => {
  if (!shop.tables.has(visitPlans) || !shop.layout.stands('Scores')) return;
  const plans = shop.tables.read(visitPlans).rows.filter(({ active }) => active !== false);
  if (plans.length === 0) return;
  shop.lock.hold(() => {
    const today = shop.clock.today();
    const begin = plans.filter(({ since }) => since === null);
    if (begin.length > 0)
      shop.tables.change(
        visitPlans,
        begin.map(({ id }) => ({ id, patch: { since: today } })),
      );
    const ids = new Map(shop.tables.columns(segments, ['name']).map(({ id, name }) => [name, id]));
    const owners = new Map(shop.tables.columns(customers, ['owner']).map(({ id, owner }) => [id, owner]));
    const visits = groupBy(standingFollowUps(shop), thing);
    const due = plans.flatMap((plan) => dueOf(shop, plan, ids.get(plan.segment), visits));
    // Of two plans with one subject a customer gets one visit.
    const once = new Map(due.map((one) => [thing(one.row), one]));
    const rows = [...once.values()].map(({ row }) => ({ ...row, owner: owners.get(row.customer) ?? null }));
    askSurveys(
      shop,
      due
        .filter(({ plan }) => plan.survey === true)
        .map(({ plan, row }) => ({
          customer: row.customer,
          occasion: `visit ${plan.id} ${today}`,
          about: plan.subject,
        })),
    );
    if (rows.length > 0)
      carryOut(shop, 'followUp', shop.vocabulary.tab('VisitPlans'), [
        { kind: 'insert', table: 'FollowUps', rows },
      ]);
  });
};

const dueOf = (
  shop: Shop,
  plan: VisitPlan,
  segment: string | undefined,
  visits: ReadonlyMap<string, readonly Pick<FollowUp, 'dueOn' | 'doneOn'>[]>,
): readonly { readonly plan: VisitPlan; readonly row: FollowUp }[] => {
  const today = shop.clock.today();
  const { subject, every, since, channel } = plan;
  if (segment === undefined) return [];
  return members(shop, segment)
    .filter(({ id }) =>
      isVisitDue(id, every, since ?? today, visits.get(thing({ customer: id, subject })) ?? [], today),
    )
    .map(({ id, name }) => ({
      plan,
      row: {
        ...blankRow(followUps),
        id: shop.ids.of(followUps.columns.id.prefix, fingerprint(`${plan.id} ${id} ${today}`)),
        customer: id,
        customerName: name,
        subject,
        dueOn: today,
        channel,
        source: 'own',
      },
    }));
};
