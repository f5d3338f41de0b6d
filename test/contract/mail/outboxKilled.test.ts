import { beforeAll, describe, expect, test } from 'vitest';
import { keyOf } from '../../../src/domain/mail/draft.ts';
import { sentLedger } from '../../../src/domain/mail/sentLedger.ts';
import type { Fault, Project, SavedWorld, Workbench } from '../../../workbench/control.ts';
import type { ServiceCall } from '../../../workbench/host.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { howMany, stride, thorough } from '../../thorough.ts';
import { reopen, rowsOf } from '../usecases/aShop.ts';
import { aMailShop, HOUR, mailProject, queue, receivers, toCustomer, toUs } from './aMailShop.ts';

/** As many messages of ours and to customers, in rows that take turns. */
const drafts = (count: number) =>
  Array.from({ length: count }, (_, at) => (at % 3 === 0 ? toUs(at) : toCustomer(at - Math.floor(at / 3))));

/** A killed execution stops after a call; before the next one is the same moment. What is unflushed may stay, go, or half. */
const ways: readonly Fault['what'][] = [
  { kill: 'after', unflushed: 'lost' },
  { kill: 'after', unflushed: 'kept' },
  { kill: 'after', unflushed: 'half' },
  { fail: 'before' },
  { fail: 'after' },
];

const wayAt = (at: number): Fault['what'] => ways[at % ways.length] ?? { fail: 'before' };

/**
 * Each way that makes another world. It is the same one that a kill leaves after a call that only reads and after the call
 * before it; that a failure makes before such a call and after it, but for the moment that the call takes; and, where
 * nothing that was written waits for a flush, whatever becomes of what waits.
 */
const waysThatDiffer = ({ kinds }: Due, at: number): readonly Fault['what'][] => {
  const reads = ['read', 'identity'].includes(kinds[at - 1] ?? '');
  const sofar = kinds.slice(0, at);
  const waits = sofar.slice(sofar.lastIndexOf('flush') + 1).includes('write');
  return ways.filter((way) =>
    'unflushed' in way
      ? (at === 1 || !reads) && (waits || way.unflushed === 'lost')
      : !reads || !('fail' in way) || way.fail === 'before',
  );
};

/** A shop in which so many messages are due, the calls that a run makes, and what every run must leave. */
const dueIn = async (count: number, project: Project) => {
  const shop = await aMailShop({ project });
  queue(shop, drafts(count));
  const saved = saveWorld(shop);
  const kinds: ServiceCall['kind'][] = [];
  const deaf = shop.onSettled((call) => void (call && kinds.push(call.kind)));
  const { calls, trace } = shop.run('hourly').record;
  deaf();
  if (kinds.length !== calls) throw new Error('A call of the run without a fault did not take effect');
  return { saved, calls, trace, kinds, project, count };
};
type Due = Awaited<ReturnType<typeof dueIn>>;

const open = ({ saved, project }: { saved: SavedWorld; project: Project }): Promise<Workbench> =>
  reopen(saved, { project });

/** What is wrong with what stands after it all; at most so many may be in doubt. */
const violations = (shop: Workbench, count: number, doubts: number): readonly string[] => {
  const found: string[] = [];
  const notes = shop.world.properties.document;
  const ledger = sentLedger((note) => notes[`clientele.note.${note}`] ?? null);
  const rows = new Map(rowsOf(shop, 'Outbox').map((row) => [row.To, row]));
  const got = receivers(shop);
  let held = 0;
  for (const draft of drafts(count)) {
    const times = got.filter((to) => to === draft.to).length;
    const state = rows.get(draft.to)?.State ?? 'no row';
    if (times > 1) found.push(`${draft.to} got ${times}`);
    if (times === 0 && !['Held', 'Failed'].includes(state)) found.push(`${draft.to} got none: ${state}`);
    if (times === 1 && !['Sent', 'Held'].includes(state)) found.push(`${draft.to} got it: ${state}`);
    if (state === 'Held') held++;
    if (state === 'Sent' && !ledger.has(keyOf(draft))) found.push(`${draft.to} is not in the ledger`);
    if (state !== 'Sent' && times === 0 && ledger.has(keyOf(draft)))
      found.push(`${draft.to} is in the ledger`);
  }
  if (held > doubts) found.push(`${held} are held`);
  return found;
};

/** A run with a fault at one of its calls, and the two hours after it, the next with another fault where one is given. */
const faulted = async (
  due: Due,
  at: number,
  what: Fault['what'],
  then?: Fault,
): Promise<readonly string[]> => {
  const shop = await open(due);
  shop.inject([{ at, what }]);
  shop.run('hourly');
  shop.clearFaults();
  if (then) shop.inject([then]);
  shop.advance({ ms: HOUR });
  shop.clearFaults();
  shop.advance({ ms: 2 * HOUR });
  const found = violations(shop, due.count, then ? 2 : 1);
  return found.map(
    (one) => `${JSON.stringify(what)} at call ${at}${then ? `, then ${then.at}` : ''}: ${one}`,
  );
};

const everyWay = async (
  due: Due,
  from: number,
  step: number,
  waysAt: (at: number) => readonly Fault['what'][],
) => {
  const found: string[] = [];
  for (let at = from; at <= due.calls; at += step)
    for (const what of waysAt(at)) found.push(...(await faulted(due, at, what)));
  return found;
};

let built: Project;
beforeAll(async () => {
  built = await mailProject();
}, 240_000);

describe('Over all runs none is sent twice and none is lost: sent, held or visibly failed', () => {
  test('without any fault all forty are sent', async () => {
    const due = await dueIn(40, built);
    const shop = await open(due);
    shop.run('hourly');
    expect(violations(shop, 40, 0)).toEqual([]);
    expect(receivers(shop)).toHaveLength(40);
    // With its share of the batches; what it is filled with is found in one look a tab.
    expect(due.calls).toBeLessThanOrEqual(40 * 13);
  });

  test(`of five, killed or failing at ${thorough ? 'each call in each way' : 'each fourth call in one of the ways'}`, async () => {
    const due = await dueIn(5, built);
    expect(
      await everyWay(due, 1, stride(4), (at) => (thorough ? waysThatDiffer(due, at) : [wayAt(at)])),
    ).toEqual([]);
  }, 1_200_000);

  test(`of forty, ${thorough ? 'at each call in each way' : 'at each fifth call in one of the ways'}`, async () => {
    const due = await dueIn(40, built);
    const step = stride(5);
    const found = await everyWay(due, 1, step, (at) =>
      thorough ? waysThatDiffer(due, at) : [wayAt(Math.floor(at / step))],
    );
    expect(found).toEqual([]);
  }, 10_800_000);

  test('of five, where the next run is killed as well', async () => {
    const due = await dueIn(5, built);
    const draw = drawing(2018);
    const found: string[] = [];
    for (let pair = 0; pair < howMany(40, 300); pair++) {
      const [first, second] = [draw(due.calls), draw(due.calls)];
      const [one, other] = [ways[draw(3) - 1], ways[draw(3) - 1]];
      if (one && other) found.push(...(await faulted(due, first, one, { at: second, what: other })));
    }
    expect(found).toEqual([]);
  }, 600_000);

  test('of five, while another run of the same account comes between any two calls', async () => {
    const due = await dueIn(5, built);
    const found: string[] = [];
    for (let at = 2; at <= due.calls; at += stride(9)) found.push(...(await overlapped(due, at)));
    expect(found).toEqual([]);
  }, 600_000);
});

/** A run into which another one comes. */
const overlapped = async (due: Due, at: Fault['at']): Promise<readonly string[]> => {
  const shop = await open(due);
  shop.inject([{ at, what: { meanwhile: (other) => void other.run('hourly') } }]);
  shop.run('hourly');
  shop.clearFaults();
  shop.advance({ ms: 2 * HOUR });
  return violations(shop, due.count, 0);
};

describe('The same tests find it where a part of the sending is taken out', () => {
  const without = (file: string, from: string, to: string): Promise<Due> =>
    mailProject({ [file]: (source) => source.replace(from, to) }).then((project) => dueIn(5, project));

  test('without the flush, a kill after a send sends it twice', async () => {
    const due = await without('google/lock.ts', 'flush: () => flush(),', 'flush: () => undefined,');
    const at = due.trace.filter(({ method }) => method === 'MailApp.sendEmail')[1]?.n ?? 0;
    expect((await faulted(due, at, { kill: 'after', unflushed: 'lost' })).join()).toContain('got 2');
  });

  test('without the lock, a run that comes in between sends what the other is about to send', async () => {
    const due = await without(
      'google/lock.ts',
      'if (lock && !lock.tryLock(patience))',
      'if (lock && patience < 0)',
    );
    const send = due.trace.findIndex(({ method }) => method === 'MailApp.sendEmail');
    const write = due.trace.slice(0, send).findLast(({ method }) => method === 'Range.setValues')?.n ?? 0;
    expect((await overlapped(due, write)).join()).toContain('got 2');
  });

  test('without the check at the moment of sending, two runs send what both had planned', async () => {
    const project = await mailProject({
      'mail/recheck.ts': (source) =>
        source
          .replace(
            "message?.state === 'queued' ? { message, verdict: mayLeave(message, here) }",
            "message ? { message, verdict: { do: 'go' } }",
          )
          .replace("now.state === 'queued' && now.key === decided.key && now.to === decided.to", 'true'),
    });
    // More than one batch: between two of them others have the lock.
    const due = await dueIn(12, project);
    expect((await overlapped(due, { method: 'Lock.tryLock', nth: 2 })).join()).toContain('got 2');
  });
});

/** Numbers from 1 to `most`, the same for the same seed (a linear congruential generator; Knuth's constants for MMIX, cut). */
const drawing = (seed: number) => {
  let state = seed;
  return (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 1 + (state % most);
  };
};
