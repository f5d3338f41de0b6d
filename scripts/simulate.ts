/**
 * `npm run -s simulate -- --seeds N [--first S] [--json]`: plays quarters of a business, one a seed, and looks for a message
 * that went twice, was lost, or went where and when none should. Ends with 1 where one did.
 */
import { parseArgs } from 'node:util';
import { playQuarters } from '../test/simulation/quarter/played.ts';

const HELP = `npm run -s simulate -- [--seeds N] [--first S] [--json]
  Plays N quarters (default 10) from seed S on (default 1), two at a time. --json ends with
  { seeds, queued, sent, duplicates, lost, violations }`;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10' },
    first: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else {
  const [count, first] = [Number(values.seeds), Number(values.first)];
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(first)) throw new Error(HELP);
  const total = { seeds: 0, queued: 0, sent: 0, duplicates: 0, lost: 0, violations: [] as string[] };
  const seeds = Array.from({ length: count }, (_, index) => first + index);
  const played = await playQuarters({ seeds }, ({ seed, queued, sent, violations }) => {
    if (!values.json)
      console.log(`seed ${seed}: ${queued} queued, ${sent} sent, ${violations.length} violations`);
  });
  for (const { seed, queued, sent, duplicates, lost, violations } of played) {
    total.seeds += 1;
    total.queued += queued;
    total.sent += sent;
    total.duplicates += duplicates;
    total.lost += lost;
    total.violations.push(...violations.map((what) => `seed ${seed}: ${what}`));
  }
  if (values.json) console.log(JSON.stringify(total));
  else for (const violation of total.violations) console.log(violation);
  process.exitCode = total.violations.length > 0 ? 1 : 0;
}
