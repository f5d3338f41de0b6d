/** What runs without being asked by a page: set-up and imports, the menu, an edit in the grid, the clock. */
import { importSources, salesFiles } from '../../demo/open.ts';
import type { UseCase } from './scenario.ts';

const HOUR = 3_600_000;

/** The first of all, on a spreadsheet that was just opened. */
export const settingUp: readonly UseCase[] = [
  {
    name: 'set-up',
    of: 'setUpSpreadsheet',
    // As test/contract/usecases/costs.test.ts holds them.
    calls: 605,
    modelled: 65_000,
    work: ({ shop }) => shop.run('setUpSpreadsheet'),
  },
  {
    name: 'set-up again',
    of: 'setUpSpreadsheet',
    calls: 80,
    work: ({ shop }) => shop.run('setUpSpreadsheet'),
  },
];

/** Then the register is filled. */
export const filling: readonly UseCase[] = [
  {
    name: 'import of four files, 8,927 rows',
    of: 'applyImport',
    calls: 65,
    modelled: 30_000,
    work: ({ shop }) => importSources(shop, salesFiles),
  },
  {
    name: 'the same import again',
    of: 'applyImport',
    calls: 40,
    work: ({ shop }) => importSources(shop, salesFiles),
  },
  {
    name: 'import of samples',
    of: 'applyImport',
    calls: 60,
    work: ({ shop }) =>
      importSources(shop, ['samples/contacts.csv', 'samples/follow-ups.csv', 'samples/interactions.csv']),
  },
];

export const hours: readonly UseCase[] = [
  {
    name: 'hourly trigger, the first of all: formulas looked at, model fitted, backup begun',
    of: 'hourly',
    modelled: 60_000,
    work: ({ shop }) => shop.run('hourly'),
  },
  {
    name: 'hourly trigger, nothing due',
    of: 'hourly',
    calls: 15,
    modelled: 2_000,
    work: ({ shop }) => {
      // What the first one had no time for comes before it.
      for (let run = 0; run < 4; run++) shop.run('hourly');
    },
  },
  {
    name: 'hourly trigger, morning mail to two',
    of: 'hourly',
    calls: 105,
    work: ({ shop }) => {
      shop.world.clock.set(shop.world.clock.now() + HOUR);
      shop.run('hourly');
    },
  },
];

/** Items of the menu that open a page and read nothing. */
export const pages = [
  'openSidebar',
  'openFirstRun',
  'openSegments',
  'openMining',
  'openImport',
  'openClean',
  'openAdopt',
  'openSafety',
  'openCheck',
  'openBoard',
  'openQuotes',
  'openContracts',
  'openApprovals',
  'openGoals',
  'openMail',
  'openSequences',
  'openCampaigns',
  'openService',
  'openManagement',
  'openLoyalty',
  'openHelp',
] as const;

export const menu: readonly UseCase[] = [
  { name: 'the menu, filled when a sheet is opened', of: 'onOpen', work: ({ shop }) => shop.open() },
  { name: 'the menu, filled at installation', of: 'onInstall', work: ({ shop }) => shop.run('onInstall') },
  {
    name: 'a cell of Customers edited in the grid',
    of: 'onEdit',
    work: (b) => {
      for (let time = 0; time < 2; time++)
        b.shop.edit({ type: 'set', sheet: 'Customers', a1: 'F2', values: [[`0171 ${b.next()}`]] });
    },
  },
  {
    name: 'a follow-up ticked in My day',
    of: 'onEdit',
    work: (b) => {
      const row = b.row('My day', 'Call back about the quote');
      b.shop.edit({ type: 'set', sheet: 'My day', a1: `A${row}`, values: [['TRUE']] });
    },
  },
  ...pages.map((of) => ({
    name: `menu: ${of.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`,
    of,
    work: ({ shop }: Parameters<UseCase['work']>[0]) => shop.run(of),
  })),
  {
    name: 'menu: open insight, its tabs made',
    of: 'openInsight',
    work: ({ shop }) => shop.run('openInsight'),
  },
  { name: 'menu: open insight', of: 'openInsight', work: ({ shop }) => shop.run('openInsight') },
];
