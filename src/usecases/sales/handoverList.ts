import { type CustomerItems, type HandoverItem, handoverList } from '../../domain/sales/handover.ts';
import { isClosed, isFinal } from '../../domain/sales/moveRules.ts';
import { stateOf } from '../../domain/service/caseClock.ts';
import type { Shop } from '../../ports.ts';
import { cases } from '../../schema/tables/cases.ts';
import { contractStages } from '../../schema/tables/contractStages.ts';
import { contracts } from '../../schema/tables/contracts.ts';
import { customers } from '../../schema/tables/customers.ts';
import { followUps } from '../../schema/tables/followUps.ts';
import { opportunities } from '../../schema/tables/opportunities.ts';
import { reconcileStages } from './reconcileStages.ts';
import { meansOf, stagesHere } from './stagesHere.ts';

/** Everything that is open and belongs to `from`, a customer a group, the most pressing first. */
export const leaverItems = (shop: Shop, from: string): readonly CustomerItems[] => {
  reconcileStages(shop);
  return handoverList(itemsOf(shop, from), shop.clock.today());
};

/** The same without an order. A call a table. */
export const itemsOf = (shop: Shop, from: string): readonly HandoverItem[] => [
  ...openOpportunities(shop, from),
  ...openContracts(shop, from),
  ...openCases(shop, from),
  ...openFollowUps(shop, from),
  ...ownCustomers(shop, from),
];

const plain = { value: null, probability: null, nearly: false, dueOn: null } as const;

const openOpportunities = (shop: Shop, from: string): readonly HandoverItem[] => {
  if (!shop.tables.has(opportunities)) return [];
  const stages = stagesHere(shop);
  const asked = [
    'number',
    'customer',
    'customerName',
    'product',
    'owner',
    'stage',
    'value',
    'expectedOn',
  ] as const;
  return shop.tables.columns(opportunities, asked).flatMap((row): HandoverItem[] => {
    const means = meansOf(stages, row.stage);
    if (row.owner !== from || row.stage === null || isClosed(means) || isFinal(means)) return [];
    const stage = stages.find(({ name }) => name === row.stage);
    const { id, customer, customerName, product, number, value, expectedOn } = row;
    return [
      {
        table: 'Opportunities',
        id,
        customer,
        customerName,
        title: [product ?? number, row.stage].filter(Boolean).join(' · '),
        value,
        probability: stage?.probability ?? null,
        nearly: stage?.class === 'nearly',
        dueOn: expectedOn,
      },
    ];
  });
};

const openContracts = (shop: Shop, from: string): readonly HandoverItem[] => {
  if (!shop.tables.has(contracts)) return [];
  const over = new Set(
    shop.tables
      .read(contractStages)
      .rows.filter(({ means }) => means === 'completed' || means === 'closed')
      .map(({ name }) => name),
  );
  return shop.tables
    .columns(contracts, ['number', 'name', 'customer', 'customerName', 'owner', 'stage', 'endsOn', 'value'])
    .filter(({ owner, stage }) => owner === from && !over.has(stage))
    .map(({ id, number, name, customer, customerName, endsOn, value }) => {
      const title = name ?? number ?? id;
      return { ...plain, table: 'Contracts', id, customer, customerName, title, value, dueOn: endsOn };
    });
};

const openCases = (shop: Shop, from: string): readonly HandoverItem[] =>
  !shop.tables.has(cases)
    ? []
    : shop.tables
        .columns(cases, [
          'customer',
          'customerName',
          'kind',
          'subject',
          'owner',
          'answerBy',
          'answeredAt',
          'resolveBy',
          'resolvedAt',
          'reportedBackOn',
        ])
        .filter((one) => one.owner === from && stateOf(one) !== 'closed')
        .map(({ id, customer, customerName, subject, answerBy, answeredAt, resolveBy }) => {
          const by = answeredAt === null ? answerBy : resolveBy;
          const dueOn = by === null ? null : shop.clock.wall(Date.parse(by)).day;
          return { ...plain, table: 'Cases', id, customer, customerName, title: subject ?? id, dueOn };
        });

const openFollowUps = (shop: Shop, from: string): readonly HandoverItem[] =>
  !shop.tables.has(followUps)
    ? []
    : shop.tables
        .columns(followUps, ['customer', 'customerName', 'subject', 'dueOn', 'owner', 'doneOn'])
        .filter(({ owner, doneOn }) => owner === from && doneOn === null)
        .map(({ id, customer, customerName, subject, dueOn }) => {
          const title = subject ?? id;
          return { ...plain, table: 'FollowUps', id, customer, customerName, title, dueOn };
        });

const ownCustomers = (shop: Shop, from: string): readonly HandoverItem[] =>
  !shop.tables.has(customers)
    ? []
    : shop.tables
        .columns(customers, ['name', 'owner'], 'no others')
        .filter(({ owner }) => owner === from)
        .map(({ id, name }) => {
          const title = name ?? id;
          return { ...plain, table: 'Customers', id, customer: id, customerName: title, title };
        });
