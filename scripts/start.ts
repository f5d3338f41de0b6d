/** `npm start`: builds the add-on, opens the workbook that is kept (or the demo) and serves its page. */
import { parseArgs } from 'node:util';
import { demoPeople, openDemo } from '../demo/open.ts';
import type { OpenOptions, Workbench } from '../workbench/control.ts';
import { holdsWorkbook, keepIn, readKept } from '../workbench/runtime/disk.ts';
import { openWorkbench } from '../workbench/runtime/open.ts';
import { readProject } from '../workbench/runtime/project.ts';
import { servePage } from '../workbench/server/serve.ts';
import { build } from './build.ts';
import { openInBrowser } from './openInBrowser.ts';

const HELP = `npm start -- [options]
  --port N    port on 127.0.0.1 (default 8230; 0 takes any free one)
  --fresh     begin with the demo, whatever was kept
  --folder F  keep the workbook in F (default .workbench)
  --no-open   print the address, open no browser`;

const readOptions = () =>
  parseArgs({
    options: {
      port: { type: 'string', default: '8230' },
      fresh: { type: 'boolean', default: false },
      folder: { type: 'string', default: '.workbench' },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values;

/** The demo, set up and filled by the product itself. */
const openFirst = (): Promise<Workbench> => {
  console.log('Preparing the demo: setting up a spreadsheet and importing 8,800 opportunities …');
  return openDemo({ clockRuns: true });
};

const openSaved = (saved: Pick<OpenOptions, 'saved' | 'revisions'>): Workbench => {
  const workbench = openWorkbench({
    ...saved,
    people: demoPeople,
    project: readProject('dist'),
    clockRuns: true,
  });
  workbench.open();
  return workbench;
};

const start = async (): Promise<void> => {
  const { port, fresh, folder, 'no-open': stay, help } = readOptions();
  if (help) return console.log(HELP);
  const wanted = Number(port);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
    throw new Error(`--port ${port} is not a port.\n${HELP}`);

  await build();
  const workbench = !fresh && holdsWorkbook(folder) ? openSaved(readKept(folder)) : await openFirst();
  let keeper = keepIn(folder, workbench);
  const server = await servePage({
    workbench,
    port: wanted,
    demo: openFirst,
    openSaved: async (saved) => openSaved({ saved }),
    replaced: (next) => {
      keeper.close();
      keeper = keepIn(folder, next);
    },
  });
  console.log(`Clientele is open at ${server.url} (Ctrl-C saves and ends).`);
  if (!stay) openInBrowser(server.url);

  const end = async (): Promise<void> => {
    keeper.close();
    await server.close();
    process.exit(0);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
};

start().catch((error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(
    taken
      ? 'The port is taken: end what uses it, or choose another with `npm start -- --port 0`.'
      : error.message,
  );
  process.exit(1);
});
