/** A lean shop whose outbox is to be sent, for tests of sending. */
import { readFile } from 'node:fs/promises';
import { buildPageWords } from '../../../scripts/build/pageWords.ts';
import { buildRareData } from '../../../scripts/build/rareData.ts';
import { buildServer } from '../../../scripts/build/server.ts';
import type { Draft } from '../../../src/domain/mail/draft.ts';
import { consents } from '../../../src/schema/tables/consents.ts';
import { customers } from '../../../src/schema/tables/customers.ts';
import { team } from '../../../src/schema/tables/team.ts';
import type { OpenOptions, Project, SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { keptWorld } from '../../keptWorld.ts';
import { aShop, deleteFigures, inspect, reopen, rowsOf, setting, usedRows } from '../usecases/aShop.ts';
import { fillTab, nobodyWatches } from '../usecases/fillTab.ts';

export const HOUR = 3_600_000;

/** The add-on with composers for tests; `changes` as `buildServer` takes them. */
export const mailProject = async (changes: Parameters<typeof buildServer>[1] = {}): Promise<Project> => ({
  sources: [{ name: 'Code.js', text: await buildServer('test/contract/mail/mailEntry.ts', changes) }],
  realm: 'kept',
  html: { Words: buildPageWords(), Data: buildRareData() },
  manifest: JSON.parse(await readFile('appsscript.json', 'utf8')),
});

let project: Promise<Project> | null = null;
const theProject = (): Promise<Project> => {
  project ??= mailProject();
  return project;
};
let world: Promise<SavedWorld> | null = null;

/** Customers of the shop; each but the last two consented to marketing. */
export const customerCount = 30;
const ids = Array.from({ length: customerCount }, (_, at) => `C-${at + 1}`);

const furnished = async (): Promise<SavedWorld> => {
  const shop = await aShop({ now: '2018-01-02T10:30' });
  deleteFigures(shop);
  setting(shop, 'mailOn', 'FALSE');
  setting(shop, 'customerMailOn', 'TRUE');
  setting(shop, 'mailCap', '100');
  setting(shop, 'showMyDay', 'FALSE');
  setting(shop, 'showConsents', 'TRUE');
  setting(shop, 'showOutbox', 'TRUE');
  shop.run('setUpSpreadsheet');
  nobodyWatches(shop);
  fillTab(shop, team, [
    { id: 'T-1', name: 'Darcel', email: 'darcel.schlecht@example.com', role: 'Salesperson' },
  ]);
  fillTab(
    shop,
    customers,
    ids.map((id, at) => ({ id, name: `Customer ${at + 1}`, owner: at % 2 === 0 ? 'Darcel' : '' })),
  );
  fillTab(
    shop,
    consents,
    ids.slice(0, -2).map((customer, at) => ({
      id: `W-${at + 1}`,
      customer,
      customerName: `Customer ${at + 1}`,
      channel: 'E-mail',
      purpose: 'Marketing',
      given: 'Given',
      happenedOn: '2017-06-01',
    })),
  );
  shop.install(await theProject());
  for (const sheet of [
    'Follow-ups',
    'Opportunities',
    'Orders',
    'Interactions',
    'Contacts',
    'Products',
    'Segments',
  ])
    shop.edit({ type: 'deleteSheet', sheet });
  shorten(shop);
  for (let times = 0; times < 3; times++) shop.run('hourly');
  return saveWorld(shop);
};

/** Leaves each tab few rows: what is read whole is read the sooner. */
const shorten = (shop: Workbench): void => {
  const { getters } = shop.world.model;
  for (const sheetId of getters.getSheetIds()) {
    const keep = Math.max(45, usedRows(shop, sheetId) + 1);
    const count = getters.getNumberRows(sheetId) - keep;
    if (count > 0)
      shop.edit({ type: 'deleteRows', sheet: getters.getSheetName(sheetId), at: keep + 1, count });
  }
};

/** Tuesday, 2 January 2018, 10:30 in New York; mail to customers is switched on, nothing waits. */
export const aMailShop = async (options: OpenOptions = {}): Promise<Workbench> => {
  const built = await theProject();
  world ??= keptWorld('a mail shop', JSON.stringify([built.sources, String(furnished)]), furnished);
  return reopen(await world, { project: built, ...options });
};

/** A mail to somebody of ours. */
export const toUs = (n: number, more: Partial<Draft> = {}): Draft => ({
  rule: 'notice',
  whom: `us${n}@example.com`,
  occasion: `notice ${n}`,
  to: `us${n}@example.com`,
  name: `Colleague ${n}`,
  ...more,
});

/** A mail to the n-th customer. */
export const toCustomer = (n: number, more: Partial<Draft> = {}): Draft => ({
  rule: 'campaign',
  whom: `C-${n}`,
  occasion: `spring ${n}`,
  to: `c${n}@example.com`,
  name: `Customer ${n}`,
  customer: { id: `C-${n}`, name: `Customer ${n}` },
  ...more,
});

export const queue = (shop: Workbench, drafts: readonly Draft[]): readonly string[] => {
  const { record, value } = shop.run('queue', [drafts]);
  if (record.error) throw new Error(record.error.stack);
  // `queue` of mailEntry.ts returns it.
  return value as readonly string[];
};

/** The receivers of all that was sent, in order. */
export const receivers = ({ world: { mailbox } }: Workbench): readonly string[] =>
  mailbox.map(({ to }) => to);

/** State and reason of each row of the outbox, by its receiver. */
export const states = (shop: Workbench): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rowsOf(shop, 'Outbox').map(({ To, State, Reason }) => [
      To ?? '',
      [State, Reason].filter(Boolean).join(': '),
    ]),
  );

/** Types into a cell of the outbox’s row for this receiver, by header. */
export const typeIn = (shop: Workbench, to: string, header: string, value: string): void => {
  const rows = rowsOf(shop, 'Outbox');
  const row = rows.findIndex(({ To }) => To === to) + 2;
  const column = Object.keys(rows[0] ?? {})
    .reverse()
    .indexOf(header);
  shop.edit({
    type: 'set',
    sheet: 'Outbox',
    a1: `${String.fromCharCode(65 + column)}${row}`,
    values: [[value]],
  });
};

export { inspect, rowsOf, setting };
