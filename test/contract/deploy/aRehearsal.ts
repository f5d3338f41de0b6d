/** A machine on which somebody deploys for the first time: clasp's own processes, Google's endpoints stood in for. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DeployWorld, deploy } from '../../../scripts/deploy/deploy.ts';
import { readOptions } from '../../../scripts/deploy/options.ts';
import { claspAt } from '../../../scripts/deploy/runClasp.ts';
import { openStandIn, type StandIn } from './standIn.ts';

/** What a process of clasp gets, so that it asks the stand-in. */
const preload = pathToFileURL('test/contract/deploy/toTheStandIn.mjs').href;
const claspEntry = createRequire(import.meta.url).resolve('@google/clasp');

export interface Rehearsal {
  readonly google: StandIn;
  /** The project's folder. */
  readonly folder: string;
  /** Variables with which any process of clasp, or of ours that starts one, asks the stand-in. */
  readonly env: Readonly<Record<string, string>>;
  readonly clasp: DeployWorld['clasp'];
  /** What `build` puts into dist/; a test may change it. */
  readonly dist: Map<string, string>;
  readonly opened: string[];
  logIn(): Promise<void>;
  /** `npm run deploy -- …`; gives what it said. @throws what it throws */
  deploy(...args: string[]): Promise<string>;
  /** The files of the one script that was made, by name. */
  remote(): Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export const aRehearsal = async ({ loggedIn = true } = {}): Promise<Rehearsal> => {
  const google = await openStandIn();
  const home = await mkdtemp(join(tmpdir(), 'rehearsal-'));
  const folder = join(home, 'project');
  await mkdir(folder);
  for (const name of ['.clasp.json', 'appsscript.json'])
    await writeFile(join(folder, name), await readFile(name, 'utf8'));
  const env = { clasp_config_auth: join(home, '.clasprc.json'), STAND_IN_PORT: String(google.port) };
  const clasp = claspAt([process.execPath, '--import', preload, claspEntry], env);
  const dist = new Map([
    ['Code.js', 'function onOpen() {}\n'],
    ['Sidebar.html', '<p>Sidebar</p>'],
    ['appsscript.json', await readFile('appsscript.json', 'utf8')],
  ]);
  const opened: string[] = [];
  let clock = Date.UTC(2018, 0, 2, 7, 30);
  const build = async (): Promise<void> => {
    await mkdir(join(folder, 'dist'), { recursive: true });
    for (const [name, text] of dist) await writeFile(join(folder, 'dist', name), text);
  };
  const logIn = (): Promise<void> => writeFile(env.clasp_config_auth, JSON.stringify(aLogin));
  if (loggedIn) await logIn();
  return {
    google,
    folder,
    env: { ...env, NODE_OPTIONS: `--import ${preload}` },
    clasp,
    dist,
    opened,
    logIn,
    deploy: async (...args) => {
      const lines: string[] = [];
      await deploy(readOptions(args), {
        folder,
        nodeVersion: process.version,
        now: () => {
          clock += 3_600_000;
          return new Date(clock);
        },
        clasp,
        build,
        say: (line) => lines.push(line),
        ask: null,
        open: (address) => opened.push(address),
      });
      return lines.join('\n');
    },
    remote: () => {
      const [files = []] = google.scripts.values();
      return Object.fromEntries(files.map(({ name, source }) => [name, source]));
    },
    close: async () => {
      await google.close();
      await rm(home, { recursive: true, force: true });
    },
  };
};

/** What `clasp login` leaves: nobody's. */
const aLogin = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'of the rehearsal',
      client_secret: 'of the rehearsal',
      refresh_token: 'of the rehearsal',
    },
  },
};
