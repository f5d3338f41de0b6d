/** The demo: a business that has set Clientele up and imported its files, on the morning of 2018-01-02. */
import { readFile } from 'node:fs/promises';
import type { Project, Workbench } from '../workbench/control.ts';
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
  const pages = ['Sidebar', 'Import', 'Clean', 'Adopt', 'Safety', 'Words'];
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
}

/** Opens the demo: set up by the menu, filled by the product's own import. dist/ must be built. */
export const openDemo = async ({
  clockRuns = false,
  empty = false,
}: DemoOptions = {}): Promise<Workbench> => {
  const workbench = openWorkbench({
    name: 'Clientele demo',
    locale: 'en_US',
    timeZone: 'America/New_York',
    now: '2018-01-02T08:30',
    clockRuns,
    people: demoPeople,
    project: await builtProject(),
  });
  workbench.open();
  workbench.clickMenu('Clientele', 'Set up this spreadsheet');
  if (empty) return workbench;
  await importSources(workbench, salesFiles);
  await importSources(workbench, [
    'samples/contacts.csv',
    'samples/follow-ups.csv',
    'samples/interactions.csv',
  ]);
  await importSources(workbench, ['samples/team.csv'], { update: true, table: 'Team' });
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

/** What `null` and `GTXPro` mean in the files of the data set, as its own description says. */
const answers = { 'Opportunities.customer': { null: null }, 'Opportunities.product': { GTXPro: 'GTX Pro' } };

/** Imports demo files as the dialog does, with the answers that a person would give. */
export const importSources = async (
  workbench: Workbench,
  paths: readonly string[],
  { update = false, table }: { readonly update?: boolean; readonly table?: string } = {},
): Promise<unknown> => {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: path.replace(/^.*\//, ''), text: await text(path) })),
  );
  const chosen = table === undefined ? {} : Object.fromEntries(files.map(({ name }) => [name, { table }]));
  const input = { files, choices: { files: chosen, matches: answers, update } };
  const { record, value } = workbench.call('clientele', { name: 'applyImport', input });
  if (record.error) throw new Error(record.error.message);
  if (typeof value === 'object' && value !== null && 'error' in value) {
    throw new Error(`The demo's import was refused: ${JSON.stringify(value.error)}`);
  }
  return value;
};
