/** A process of its own that plays some of the quarters: see played.ts. */
import { register } from 'tsx/esm/api';
import type { Part } from './played.ts';
import { playQuarter } from './quarter.ts';

const main = async (): Promise<void> => {
  // The build of the add-on reads its sources as they are.
  register();
  // Written by played.ts.
  const { seeds, days } = JSON.parse(process.argv[2] ?? '') as Part;
  for (const seed of seeds) process.send?.(await playQuarter(seed, days));
};

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
