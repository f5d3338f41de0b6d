/** Quarters of several seeds, shared by two processes: a quarter keeps one core busy. */
import { fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { engineFlags } from '../../engineFlags.ts';
import { openHouse } from './house.ts';
import type { Played } from './quarter.ts';

/** What a process that plays is told, and what it answers with for each seed. */
export interface Part {
  readonly seeds: readonly number[];
  readonly days?: number;
}

const processes = 2;

/** Plays the quarters of these seeds. @param told Hears of each as soon as it is played. */
export const playQuarters = async (
  { seeds, ...rest }: Part,
  told: (played: Played) => void = () => undefined,
): Promise<readonly Played[]> => {
  // Made once, and kept for both.
  await openHouse();
  const program = await bundled();
  const played: Played[] = [];
  const shares = Array.from({ length: processes }, (_, share) =>
    seeds.filter((_seed, index) => index % processes === share),
  );
  await Promise.all(
    shares
      .filter((share) => share.length > 0)
      .map((share) =>
        playApart(program, { seeds: share, ...rest }, (one) => {
          played.push(one);
          told(one);
        }),
      ),
  );
  await rm(program);
  return played.sort((one, other) => one.seed - other.seed);
};

/** What plays, in one file: loaded part by part, each of its functions is given its name again whenever it is made. */
const bundled = async (): Promise<string> => {
  const outfile = `.build/quarter.${process.pid}.mjs`;
  await build({
    entryPoints: ['test/simulation/quarter/apart.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  return outfile;
};

const playApart = (program: string, part: Part, told: (played: Played) => void): Promise<void> =>
  new Promise((settle, fail) => {
    const child = fork(program, [JSON.stringify(part)], { execArgv: [...engineFlags] });
    child.on('message', (played) => told(played as Played));
    child.on('error', fail);
    child.on('exit', (status) =>
      status === 0
        ? settle()
        : fail(new Error(`The process of seeds ${part.seeds.join(', ')} ended with ${status}`)),
    );
  });
