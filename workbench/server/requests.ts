import type { RunResult, Workbench } from '../control.ts';
import type { MenuItem } from '../world.ts';
import type { Request } from './protocol.ts';
import { setLocale, setTimeZone } from './settings.ts';

/** What a request may do beyond the workbench: replace it, and show that a script runs. */
export interface Desk {
  readonly workbench: Workbench;
  /** Shows "Running script" with the function's name in every page while `run` works. */
  readonly running: <T>(functionName: string, run: () => T) => Promise<T>;
  /** File › New demo. */
  readonly reset: () => Promise<void>;
  /** Notes where the page's cursor is, so that a script's move of it can be told from the page's own. */
  readonly selected: () => void;
}

type Handler<T extends Request['type']> = (
  desk: Desk,
  request: Extract<Request, { type: T }>,
) => unknown | Promise<unknown>;

/** A failure that the script, not the workbench, has to answer for. */
class ScriptError extends Error {
  constructor({ name, message }: { name: string; message: string }) {
    super(message);
    this.name = name;
  }
}

const returned = ({ record, value }: RunResult): unknown => {
  if (record.error) throw new ScriptError(record.error);
  if (record.status !== 'completed') throw new ScriptError({ name: 'Error', message: record.status });
  return value ?? null;
};

const found = <T>(item: T | undefined, what: string): T => {
  if (item === undefined) throw new Error(`There is no ${what}.`);
  return item;
};

/** Opens the document for whoever sits down: their own menu is filled by the add-on's onOpen. */
const open = (desk: Desk): Promise<unknown> => desk.running('onOpen', () => desk.workbench.open());

const handlers: { readonly [T in Request['type']]: Handler<T> } = {
  call: async (desk, { functionName, args }) =>
    returned(await desk.running(functionName, () => desk.workbench.call(functionName, ...args))),

  menu: async (desk, { captions }) => {
    const { ui, atKeyboard } = desk.workbench.world;
    const functionName = handlerOf(ui.menus[atKeyboard] ?? Object.values(ui.menus).flat(), captions);
    return returned(await desk.running(functionName, () => desk.workbench.clickMenu(...captions))) && null;
  },

  closeSurface: (desk, { which, id }) => {
    const { world } = desk.workbench;
    if (world.ui[which]?.id === id) world.ui[which] = null;
    world.touched();
  },

  select: (desk, request) => {
    const { world } = desk.workbench;
    const { sheetId, row, col, zones } = request;
    world.selections[world.atKeyboard] = { sheetId, row, col, zones: zones.map((zone) => ({ ...zone })) };
    desk.selected();
  },

  seat: async (desk, { person }) => {
    desk.workbench.signIn(person);
    await open(desk);
  },

  language: async (desk, { language }) => {
    const { world } = desk.workbench;
    world.people = world.people.map((person) =>
      person.key === world.atKeyboard ? { ...person, language } : person,
    );
    world.touched();
    await open(desk);
  },

  locale: (desk, { locale }) => setLocale(desk.workbench.world, locale),
  timeZone: (desk, { timeZone }) => setTimeZone(desk.workbench.world, timeZone),

  rename: (desk, { name }) => {
    const { world } = desk.workbench;
    world.name = name.trim() === '' ? world.name : name.trim();
    world.touched();
  },

  advance: async (desk, { by }) => {
    const runs = await desk.running('triggers', () => desk.workbench.advance(by));
    return runs.length;
  },

  mail: (desk, { id }) => {
    const { mailbox } = desk.workbench.world;
    return found(
      mailbox.find((message) => message.id === id),
      'such message',
    );
  },

  run: (desk, { id }) =>
    found(
      desk.workbench.runs.find((run) => run.id === id),
      'such run',
    ),

  reset: (desk) => desk.reset(),
};

const handlerOf = (items: readonly MenuItem[], captions: readonly string[]): string => {
  const [caption, ...rest] = captions;
  const item = items.find((candidate) => candidate.caption === caption);
  if (item === undefined) return captions.at(-1) ?? '';
  return item.items && rest.length > 0
    ? handlerOf(item.items, rest)
    : (item.handler ?? captions.at(-1) ?? '');
};

/** Does what the page asks. Throws what the page should show. */
export const answer = async (desk: Desk, request: Request): Promise<unknown> => {
  // Each handler is keyed by the type that it takes, which TypeScript cannot follow through the lookup.
  const handler = handlers[request.type] as Handler<Request['type']> | undefined;
  if (handler === undefined) throw new Error(`The workbench has no request "${request.type}".`);
  return (await handler(desk, request as never)) ?? null;
};
