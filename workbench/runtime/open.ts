/** Opens a workbench: a spreadsheet, its people, its script, all in this process. */
import type { OpenOptions, Revision, Workbench } from '../control.ts';
import { recalculateVolatile } from '../engine/clock.ts';
import { LocalTransportService, type TransportService } from '../engine/load.ts';
import { openModel } from '../engine/model.ts';
import { engineLocale } from '../services/sheets/locales.ts';
import { plan } from './clockTriggers.ts';
import { type Hearing, makeControls } from './controls.ts';
import { makeCore } from './core.ts';
import { makeListeners } from './listeners.ts';
import { emptyWorkbook, freshRest, makeWorld, startOf } from './newWorld.ts';
import { readRest } from './save.ts';

const LISTENER = 'workbench';

export const openWorkbench = (options: OpenOptions = {}): Workbench => {
  const hearing: Hearing = { changed: makeListeners(), settled: makeListeners(), revised: makeListeners() };
  const transport = transportOf(options);
  transport.onNewMessage(LISTENER, (message: Revision) => {
    if (REVISIONS.has(message.type)) hearing.revised.tell(message);
  });
  const { rest, clock } = options.saved ? readRest(options.saved.rest, options) : freshParts(options);
  const now = options.now === undefined && clock ? clock.now : startOf(options, rest.timeZone);
  const model = openModel(dataOf(options), {
    transport,
    messages: [...(options.revisions ?? [])],
    ...(options.computes && { computes: options.computes }),
  });
  const world = makeWorld(model, rest, { now, running: options.clockRuns ?? false }, hearing.changed.tell);
  const core = makeCore({ world, options, workbench: () => workbench, settled: hearing.settled.tell });
  const workbench = makeControls(core, hearing, () => transport.leave(LISTENER));
  core.takeClock();
  recalculateVolatile(model);
  plan(world);
  return workbench;
};

/** The engine's messages that change the document; others tell of cursors. */
const REVISIONS = new Set(['REMOTE_REVISION', 'REVISION_UNDONE', 'REVISION_REDONE', 'SNAPSHOT_CREATED']);

const freshParts = (options: OpenOptions): ReturnType<typeof readRest> => ({
  rest: freshRest(options),
  clock: null,
});

const isTransport = (value: unknown): value is TransportService =>
  typeof value === 'object' && value !== null && 'sendMessage' in value && 'onNewMessage' in value;

const transportOf = ({ transport }: OpenOptions): TransportService => {
  if (transport === undefined) return new LocalTransportService();
  if (!isTransport(transport)) throw new Error('`transport` must have sendMessage and onNewMessage');
  return transport;
};

const dataOf = ({ saved, locale = 'en_US' }: OpenOptions): unknown => {
  if (saved) return saved.data;
  const settings = engineLocale(locale);
  if (settings === null) throw new Error(`The workbench does not know the locale '${locale}'`);
  return { ...emptyWorkbook(), settings: { locale: settings } };
};
