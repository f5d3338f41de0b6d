import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { causeOf, claspFailure } from './claspFailure.ts';
import { jsonIn } from './jsonIn.ts';
import type { KnownScript } from './localSettings.ts';
import type { Target } from './options.ts';
import type { RunClasp } from './runClasp.ts';

type Wanted = Exclude<Target, { kind: 'script' }>;

export const createArguments = (target: Wanted, title: string): readonly string[] => [
  '--json',
  'create-script',
  ...(target.kind === 'new' ? ['--type', 'sheets'] : ['--parentId', target.sheetId]),
  '--title',
  title,
];

/**
 * Makes a script with a new sheet, or for a sheet that is there. clasp pulls what it has made into the folder where it
 * runs: a folder of its own keeps dist/ as built.
 */
export const makeScript = async (target: Wanted, title: string, clasp: RunClasp): Promise<KnownScript> => {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-'));
  try {
    const answer = await clasp(createArguments(target, title), folder);
    const step = target.kind === 'new' ? 'Making the sheet' : 'Adding a script to the sheet';
    if (answer.code !== 0) throw claspFailure(step, answer, leftBehind(target, title, causeOf(answer)));
    const { scriptId, parentId: madeIn } = jsonIn(answer.output);
    if (typeof scriptId !== 'string') throw claspFailure(step, answer);
    const parentId = target.kind === 'sheet' ? target.sheetId : madeIn;
    return { scriptId, title, ...(typeof parentId === 'string' ? { parentId } : {}) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const leftBehind = (target: Wanted, title: string, cause: ReturnType<typeof causeOf>): string => {
  if (target.kind === 'new')
    return cause === 'driveFull' || cause === 'offline'
      ? ''
      : `Where an empty sheet called ${title} stands in your Drive now, delete it: it has no script.`;
  return 'Check the address of the sheet, and that this account may edit it. The sheet is as it was.';
};
