import type { RunRecord, Workbench } from '../control.ts';
import type { Message, Surface, World } from '../world.ts';
import { guardedRanges } from './guarded.ts';
import type { MailSummary, Parts, RunView, SurfaceView } from './protocol.ts';

/** How many lines of the log and the mailbox the page lists. */
const LISTED = 200;
const PREVIEW = 140;

const mailSummary = ({ id, sentAt, from, senderName, to, subject, body }: Message): MailSummary => ({
  id,
  sentAt,
  from: senderName ? `${senderName} <${from}>` : from,
  to,
  subject,
  preview: body.replace(/\s+/g, ' ').slice(0, PREVIEW),
});

const runView = ({ trace: _, output, ...rest }: RunRecord): RunView => ({ ...rest, lines: output.length });

const surfaceOf = ({ ui, atKeyboard }: World, which: 'sidebar' | 'dialog'): SurfaceView | null => {
  const surface: Surface | null = ui[which];
  if (surface === null || surface.person !== atKeyboard) return null;
  const { person: _, ...view } = surface;
  return view;
};

/** All that the page shows beside the grid, for whoever is at the keyboard. */
export const partsOf = ({ world, runs }: Workbench): Parts => ({
  document: { name: world.name, locale: world.locale, timeZone: world.timeZone },
  people: { all: world.people, atKeyboard: world.atKeyboard, owner: world.owner },
  clock: { now: world.clock.now(), running: world.clock.running },
  menus: world.ui.menus,
  sidebar: surfaceOf(world, 'sidebar'),
  dialog: surfaceOf(world, 'dialog'),
  mailbox: world.mailbox.slice(-LISTED).reverse().map(mailSummary),
  triggers: world.triggers,
  runs: runs.slice(-LISTED).reverse().map(runView),
  guarded: guardedRanges(world),
});
