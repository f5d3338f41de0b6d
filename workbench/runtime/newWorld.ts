/** A world at its beginning, or as it was saved. */
import type { OpenOptions } from '../control.ts';
import type { Model } from '../engine/load.ts';
import type { Person, World } from '../world.ts';
import { makeClock } from './clock.ts';
import { readInstant } from './zone.ts';

export const defaultPeople: readonly Person[] = [
  { key: 'owner', name: 'Olivia Owner', email: 'owner@example.com', language: 'en' },
  { key: 'sales', name: 'Sam Sales', email: 'sam@example.com', language: 'zh_CN' },
  { key: 'guest', name: 'An editor Google does not name', email: '', language: 'en' },
];

export const DEFAULT_ZONE = 'America/New_York';
const DEFAULT_NOW = '2018-01-02T08:30';

const NEW_TAB_ROWS = 1000;

/** One tab of 1,000 rows and 26 columns, as a new spreadsheet has. */
export const emptyWorkbook = () => ({
  sheets: [{ id: 'sheet0', name: 'Sheet1', rowNumber: NEW_TAB_ROWS, colNumber: 26 }],
});

/** Everything of the world that is written to disk beside the model and the clock. */
export type Kept = Omit<World, 'model' | 'clock' | 'touched'>;

export const freshRest = (options: OpenOptions): Kept => {
  const people = [...(options.people ?? defaultPeople)];
  const owner = people[0]?.key ?? '';
  const timeZone = options.timeZone ?? DEFAULT_ZONE;
  return {
    documentId: '1WorkbenchDocument00000000000000000000000000',
    name: options.name ?? 'Untitled spreadsheet',
    locale: options.locale ?? 'en_US',
    timeZone,
    scriptTimeZone: options.project?.manifest.timeZone ?? timeZone,
    people,
    atKeyboard: owner,
    owner,
    selections: {},
    properties: { script: {}, document: {}, user: {} },
    cache: { script: {}, document: {}, user: {} },
    mailbox: [],
    triggers: [],
    protections: [],
    quotas: {},
    ui: { menus: {}, sidebar: null, dialog: null, toasts: [], alerts: [] },
    install: options.install ?? 'bound',
    newTabRows: options.newTabRows ?? NEW_TAB_ROWS,
    extra: {},
  };
};

/** Epoch ms where the clock starts. */
export const startOf = (options: OpenOptions, timeZone: string): number =>
  typeof options.now === 'number' ? options.now : readInstant(options.now ?? DEFAULT_NOW, timeZone);

export const makeWorld = (
  model: Model,
  kept: Kept,
  clock: { readonly now: number; readonly running: boolean },
  touched: () => void,
): World => ({ ...kept, model, clock: makeClock(clock.now, clock.running), touched });
