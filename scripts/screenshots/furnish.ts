import type { RequestName, Requests } from '../../src/requests/all.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import type { Workbench } from '../../workbench/control.ts';
import type { Language } from '../../workbench/page/words.ts';
import { texts } from './texts.ts';

type Answer<N extends RequestName> = ReturnType<Requests[N]['run']>;

const buyers = ['Bubba Gump', 'Codehow', 'Isdom', 'Rangreen'] as const;

/** Asks as a page does. @throws where the product refuses. */
const asker =
  (workbench: Workbench) =>
  <N extends RequestName>(name: N, input: unknown = {}): Answer<N> => {
    const { record, value } = workbench.call('clientele', { name, input });
    const refused = typeof value === 'object' && value !== null && 'error' in value ? value.error : null;
    if (record.error || refused)
      throw new Error(`${name}: ${record.error?.message ?? JSON.stringify(refused)}`);
    // A page trusts the server's answer in the same way.
    return (value as { readonly value: Answer<N> }).value;
  };

/** Puts into the demo what its files do not bring: so that every page of the guide shows a day's work, in its language. */
export const furnish = (workbench: Workbench, language: Language): Workbench => {
  const ask = asker(workbench);
  const own = texts[language];
  const words = catalogues[language];
  const customerOf = (name: string): string => {
    const [found] = ask('findCustomers', { text: name }).found;
    if (!found) throw new Error(`The demo has no customer ${name}.`);
    return found.id;
  };
  const idOf = (saved: { readonly id: string } | { readonly status: 'conflict' }): string => {
    if ('id' in saved) return saved.id;
    throw new Error('What was added just now was changed already.');
  };
  const add = (values: object) => ({ id: null, values, seen: {} });
  const [bubba, codehow, isdom, rangreen] = buyers.map(customerOf);

  for (const [customer, name, value, startsOn, endsOn] of [
    [bubba, own.contract, 12_000, '2017-10-01', '2018-09-30'],
    [codehow, own.otherContract, 4_800, '2018-01-01', '2018-12-31'],
  ] as const) {
    const contract = idOf(
      ask('saveContract', {
        customer,
        ...add({ name, value, startsOn, endsOn, owner: 'Darcel Schlecht' }),
      }),
    );
    ask('planPayments', { contract, weights: [1, 1, 1, 1], first: startsOn, every: 3 });
    if (customer !== bubba) continue;
    const values = {
      kind: 'receipt',
      subject: words['contract.receipt.subject'],
      amount: 2_000,
      doneOn: '2017-11-02',
    };
    ask('saveContractStep', { contract, ...add(values) });
  }

  for (const values of [
    { of: 'quote', role: 'manager', fromDiscount: 0.1 },
    { of: 'quote', role: 'owner', step: 2, fromAmount: 50_000 },
    { of: 'campaign', role: 'owner', fromAmount: 1_000, remindAfter: 2 },
  ])
    ask('saveApprovalRule', add(values));

  ask('saveCampaign', {
    ...add({
      name: own.campaign,
      kind: 'call',
      startsOn: '2018-01-08',
      endsOn: '2018-02-09',
      budget: 800,
      expectedResponse: 0.2,
      mostInvitees: 40,
      goal: own.campaignGoal,
    }),
  });

  for (const [customer, kind, priority, subject] of [
    [isdom, 'complaint', 'urgent', own.cases[0]],
    [rangreen, 'inquiry', 'normal', own.cases[1]],
    [codehow, 'complaint', 'high', own.cases[2]],
  ] as const)
    ask('saveCase', {
      customer,
      ...add({ kind, priority, subject, channel: 'call', owner: 'Darcel Schlecht' }),
    });

  ask('switchLoyalty', { on: true });
  own.levels.forEach(([name, from, discount, benefits]) => {
    ask('saveLevel', add({ name, from, discount, benefits }));
  });
  // What was bought since it is on earns its points.
  const bought = [2_480, 940, 310, 120].map((value, at) => `B${at + 1},${buyers[at]},2018-01-02,${value}`);
  ask('applyImport', {
    files: [{ name: 'orders.csv', text: ['Order number,Customer,Date,Value', ...bought].join('\n') }],
    choices: { files: {}, matches: {}, update: false },
  });
  ask('earnPoints');

  ask('seedSequences');

  const plan = idOf(
    ask('saveManaged', {
      table: 'Plans',
      plan: null,
      ...add({
        name: own.plan,
        goal: own.planGoal,
        owner: 'Anna Snelling',
        status: 'underWay',
        startsOn: '2018-01-02',
        endsOn: '2018-03-31',
        reviewOn: '2018-04-05',
      }),
    }),
  );
  own.actions.forEach((what, at) => {
    const owner = ['Darcel Schlecht', 'Anna Snelling', 'Cecily Lampkin'][at];
    const dueOn = ['2018-01-05', '2018-01-19', '2018-02-02'][at];
    ask('saveManaged', { table: 'Actions', plan, ...add({ what, owner, dueOn }) });
  });
  workbench.run('hourly');
  workbench.world.ui.toasts.length = 0;
  return workbench;
};
