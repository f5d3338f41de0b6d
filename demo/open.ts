/** The demo: a business that has set Clientele up and imported its files, on the morning of 2018-01-02. */
import { readdir, readFile } from 'node:fs/promises';
import { catalogues } from '../src/words/catalogues.ts';
import type { Language } from '../src/words/languages.ts';
import type { OpenOptions, Project, Workbench } from '../workbench/control.ts';
import { openWorkbench } from '../workbench/runtime/open.ts';
import type { Person } from '../workbench/world.ts';

export const demoPeople: readonly Person[] = [
  { key: 'owner', name: 'Olivia Owner', email: 'owner@example.com', language: 'en' },
  { key: 'sales', name: 'Darcel Schlecht', email: 'darcel.schlecht@example.com', language: 'en' },
  { key: 'guest', name: 'An editor Google does not name', email: '', language: 'en' },
];

const here = new URL('.', import.meta.url);
const text = (path: string): Promise<string> => readFile(new URL(path, here), 'utf8');

/** What clasp would push: the files that `npm run build` left in dist/. */
export const builtProject = async (): Promise<Project> => {
  const built = await readdir(new URL('../dist', here));
  const pages = built.flatMap((name) => (name.endsWith('.html') ? [name.slice(0, -'.html'.length)] : []));
  const [code, manifest, ...html] = await Promise.all(
    ['Code.js', 'appsscript.json', ...pages.map((name) => `${name}.html`)].map((name) =>
      text(`../dist/${name}`),
    ),
  );
  return {
    sources: [{ name: 'Code.js', text: code ?? '' }],
    html: Object.fromEntries(pages.map((name, index) => [name, html[index] ?? ''])),
    manifest: JSON.parse(manifest ?? '{}'),
  };
};

interface DemoOptions {
  readonly clockRuns?: boolean;
  /** Stops after set-up: an empty register. */
  readonly empty?: boolean;
  /** When formulas are computed; see OpenOptions. */
  readonly computes?: OpenOptions['computes'];
}

/** Opens the demo: set up by the menu, filled by the product's own import. dist/ must be built. */
export const openDemo = async ({
  clockRuns = false,
  empty = false,
  computes,
}: DemoOptions = {}): Promise<Workbench> => {
  const workbench = openWorkbench({
    name: 'Clientele demo',
    locale: 'en_US',
    timeZone: 'America/New_York',
    now: '2018-01-02T08:30',
    clockRuns,
    ...(computes && { computes }),
    people: demoPeople,
    project: await builtProject(),
  });
  workbench.open();
  workbench.clickMenu('Clientele', 'Set up this spreadsheet');
  leaveFirstSteps(workbench);
  if (empty) return workbench;
  await importDemo(workbench, 'en');
  // As the clock would: My day is filled, what customers are expected to buy is reckoned.
  workbench.run('hourly');
  workbench.select('Customers', 'A2');
  // The morning begins after all that: nothing of it is still being shown.
  workbench.world.ui.toasts.length = 0;
  return workbench;
};

export const salesFiles = [
  'data/accounts.csv',
  'data/products.csv',
  'data/sales_teams.csv',
  'data/sales_pipeline.csv',
] as const;

/** What was made up for the demo, a table a file. */
const samples = [
  'contacts',
  'follow-ups',
  'interactions',
  'preferences',
  'needs',
  'observations',
  'consents',
  'usage',
].map((name) => `samples/${name}.csv`);

/** The business of the demo is set up: nobody offers its first steps. */
export const leaveFirstSteps = (workbench: Workbench): void => {
  const input = { values: {}, seen: {}, done: 5 };
  workbench.call('clientele', { name: 'saveFirstStep', input });
  workbench.world.ui.sidebar = null;
};

/** Fills a register that was set up in `language`. */
export const importDemo = async (workbench: Workbench, language: Language): Promise<void> => {
  // The largest file comes last: what is imported before it meets a small register.
  await importSources(workbench, salesFiles.slice(0, -1));
  // The list of items with which a business begins is written before it is first added to.
  const name = catalogues[language]['card.server.preference.drink'];
  workbench.call('clientele', { name: 'addItem', input: { kind: 'preference', name } });
  await importSources(workbench, samples, { matches: itemsIn(language) });
  // Whom somebody reports to has to stand there already.
  await importSources(workbench, ['samples/staff.csv', 'samples/team.csv'], {
    update: true,
    tables: { 'staff.csv': 'Contacts', 'team.csv': 'Team' },
  });
  await importSources(workbench, salesFiles.slice(-1));
};

/** The samples name the items of preferences and observations in English; each is the one of the register's language. */
const itemsIn = (language: Language): Matches => {
  const items = (kind: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(catalogues.en)
        .filter(([key]) => key.startsWith(`card.server.${kind}.`))
        .map(([key, english]) => [
          english,
          new Map(Object.entries(catalogues[language])).get(key) ?? english,
        ]),
    );
  return { 'Preferences.item': items('preference'), 'Observations.item': items('observation') };
};

type Matches = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** What `null` and `GTXPro` mean in the files of the data set, as its own description says. */
const answers: Matches = {
  'Opportunities.customer': { null: null },
  'Opportunities.product': { GTXPro: 'GTX Pro' },
};

interface ImportOptions {
  readonly update?: boolean;
  /** The table of a file, by its name, where its headers do not tell. */
  readonly tables?: Readonly<Record<string, string>>;
  /** What names mean that are not in the register, by column. */
  readonly matches?: Matches;
}

/** Imports demo files as the dialog does, with the answers that a person would give. */
export const importSources = async (
  workbench: Workbench,
  paths: readonly string[],
  { update = false, tables = {}, matches = {} }: ImportOptions = {},
): Promise<unknown> => {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: path.replace(/^.*\//, ''), text: await text(path) })),
  );
  const chosen = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, { table }]));
  const input = { files, choices: { files: chosen, matches: { ...answers, ...matches }, update } };
  const { record, value } = workbench.call('clientele', { name: 'applyImport', input });
  if (record.error) throw new Error(record.error.message);
  if (typeof value === 'object' && value !== null && 'error' in value) {
    throw new Error(`The demo's import was refused: ${JSON.stringify(value.error)}`);
  }
  return value;
};
