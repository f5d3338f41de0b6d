import { beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../../src/words/words.ts';
import type { SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { howMany, stride } from '../../thorough.ts';
import { type Deed, deeds, type Known, type Typing, typings } from '../store/deeds.ts';
import { faultsOf, lostOf, type Worlds } from '../store/faults.ts';
import {
  aDisturbedWorld,
  type Contents,
  contentsOf,
  hazards,
  idOf,
  type RowNow,
  rowsNow,
  type Scene,
  scenes,
} from '../store/hazards.ts';
import { type Heard, lastAlike, listen, turningPoints } from '../store/sameWorld.ts';
import { answerOf, ask, reopen, rowsOf, setUp } from './aShop.ts';

/** Calls of each use case before which a hazard strikes: one by a seed, or all that differ; see thorough.ts. */
const samples = howMany(1, Number.POSITIVE_INFINITY);

/** Tabs that tell of the work and are none of it; My day is laid out anew, the look-up tab holds who was asked for last. */
const besides = new Set(['Log', 'Journal', 'Archive', 'My day', 'Lookup']);

/** All of them, or `samples`, the same at every run. */
const chosen = (all: readonly number[], seed: string): readonly number[] => {
  const count = all.length;
  if (samples >= count) return all;
  let state = [...seed].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 65_521, 7);
  const picked = new Set<number>();
  while (picked.size < samples) {
    state = (state * 75 + 74) % 65_537;
    picked.add(all[state % count] ?? 1);
  }
  return [...picked].sort((a, b) => a - b);
};

/** How a use case came out: done; held or declined, and then it is said; or not as it should. */
interface Outcome {
  readonly end: 'done' | 'held' | 'declined' | 'failed';
  readonly says: string;
  /** The service calls of its execution, by method. */
  readonly trace: readonly string[];
}

/** The cells of which the log says that they could not be put right, as faults begin that tell of them. */
const heldCells = (shop: Workbench): readonly string[] =>
  rowsOf(shop, 'Log')
    .filter(({ Action }) => Action === en['Log.action.held'])
    .map(({ Tab, 'Row ID': id, Column }) => `${Tab} ${id} ${Column}:`);

/** Something that is done, whatever it begins with. */
interface Work {
  readonly strikes: string;
  readonly erases: boolean;
  readonly text?: string;
  readonly given?: (shop: Workbench, known: Known) => Known;
  readonly perform: (shop: Workbench, known: Known) => Outcome;
}

const asWork = ({ strikes, who, given, ask: request, declines = [], erases = false, text }: Deed): Work => ({
  strikes,
  erases,
  ...(text && { text }),
  ...(given && {
    given: (shop: Workbench, known: Known) => {
      shop.signIn('owner');
      return given(shop, known);
    },
  }),
  perform: (shop, known) => {
    shop.signIn(who);
    const { ok, value, error } = ask(shop, ...request(known));
    const trace = shop.runs.at(-1)?.trace.map(({ method }) => method) ?? [];
    shop.signIn('sales');
    const status = ok ? value?.status : error.code;
    if (declines.includes(status)) return { end: 'declined', says: status, trace };
    if (ok) return { end: status === 'conflict' ? 'failed' : 'done', says: String(status), trace };
    const isHeld = status === 'heldConflict' && heldCells(shop).length > 0;
    return { end: isHeld ? 'held' : 'failed', says: `${status} ${error.message}`, trace };
  },
});

/** What is typed is taken up by the trigger, or by the hour that follows. */
const typedWork = ({ strikes, given, type }: Typing): Work => ({
  strikes,
  erases: false,
  ...(given && {
    given: (shop: Workbench) => {
      shop.signIn('owner');
      given(shop);
      return {};
    },
  }),
  perform: (shop) => {
    shop.signIn('sales');
    const run = shop.edit(type)?.record;
    shop.clearFaults();
    tend(shop, strikes);
    return {
      end: run?.status === 'completed' ? 'done' : 'failed',
      says: String(run?.error?.message),
      trace: run?.trace.map(({ method }) => method) ?? [],
    };
  },
});

/** The hours take up in turn what no edit told of, a table an hour; the first one what waits. */
const tend = (shop: Workbench, sheet: string): void => {
  const unnamed = (): boolean =>
    rowsOf(shop, sheet).some(
      ({ ID, 'Their own': _, ...row }) => ID === '' && Object.values(row).some(Boolean),
    );
  shop.signIn('owner');
  shop.run('hourly');
  for (let hour = 0; hour < 24 && unnamed(); hour++) shop.advance({ ms: 3_600_000 });
  shop.signIn('sales');
};

/** Every eleventh pair of use case and hazard, each hazard with some; or every pair, see thorough.ts. */
const takenWith = (name: string): readonly string[] => {
  const at = works.findIndex(([work]) => work === name);
  const every = stride(11);
  return Object.keys(hazards).filter((_, index) => (index + at) % every === 0);
};

const works: readonly (readonly [string, Work])[] = [
  ...Object.entries(deeds).map(([name, deed]) => [name, asWork(deed)] as const),
  ...Object.entries(typings).map(([name, typing]) => [name, typedWork(typing)] as const),
];

describe('While a use case runs, people do as they like: nothing is lost, nothing lands elsewhere (R15)', () => {
  let world: SavedWorld;
  let known: Known;
  /** What each hazard alone makes of the shop, by scene. */
  const byHazard = new Map<string, Promise<Contents>>();

  beforeAll(async () => {
    world = await aDisturbedWorld();
    const shop = await reopen(world);
    known = {
      customer: idOf(shop, 'Customers', 'Beta'),
      other: idOf(shop, 'Customers', 'Dambase'),
      followUp: idOf(shop, 'Follow-ups', 'Call Beta'),
      interaction: idOf(shop, 'Interactions', 'Hello again'),
      person: idOf(shop, 'Contacts', 'Bob'),
      ...Object.fromEntries(
        ['Needs', 'Preferences', 'Observations', 'Usage'].map((tab) => [tab, rowsOf(shop, tab)[1]?.ID]),
      ),
    };
  }, 240_000);

  /** @returns whether there was anything left to strike. */
  const strike = (shop: Workbench, hazard: string, scene: Scene, now?: RowNow): boolean => {
    const edits = hazards[hazard]?.(scene, shop, now) ?? [];
    for (const edit of edits) shop.edit(edit);
    return edits.length > 0;
  };

  describe.each(works)('%s', (name, work) => {
    const stage = scenes[work.strikes];
    if (!stage) throw new Error(`There is no scene ${work.strikes}`);
    const scene = { ...stage, ...(work.text && { text: work.text }) };
    let given: SavedWorld;
    let more: Known;
    let before: Contents;
    let undisturbed: Contents;
    /** Its calls while nobody disturbs it. */
    let alone: readonly Heard[] = [];
    let struckId = '';

    const afterHazard = async (hazard: string): Promise<Contents> => {
      const shop = await reopen(given);
      strike(shop, hazard, scene);
      return contentsOf(shop);
    };

    beforeAll(async () => {
      const shop = await reopen(world);
      const learnt = work.given?.(shop, known);
      given = learnt ? saveWorld(shop) : world;
      more = { ...known, ...learnt };
      before = contentsOf(shop);
      struckId = shop.world.model.getters.getSheetIdByName(scene.sheet) ?? '';
      const heard = listen(shop, scene, true);
      const { end, says, trace } = work.perform(shop, more);
      expect({ end, says }).toMatchObject({ end: 'done' });
      alone = heard.calls.slice(0, trace.length);
      expect(alone.map(({ method }) => method)).toEqual(trace);
      undisturbed = contentsOf(shop);
    });

    const afterHazardAlone = (hazard: string): Promise<Contents> => {
      if (work.given || work.text) return afterHazard(hazard);
      const key = `${work.strikes}, ${hazard}`;
      const contents = byHazard.get(key) ?? afterHazard(hazard);
      byHazard.set(key, contents);
      return contents;
    };

    /** What is wrong after a hazard struck before a call, and the last call before which it does the same. */
    const disturbedAt = async (
      n: number,
      hazard: string,
      both: Worlds,
    ): Promise<{ readonly wrong: readonly string[]; readonly last: number; readonly after: Contents }> => {
      const shop = await reopen(given);
      let struck = false;
      const heard = listen(shop, scene);
      const meanwhile = (): void => {
        struck = heard.aside(() => strike(shop, hazard, scene, rowsNow(shop, scene.sheet, before)));
      };
      shop.inject([{ at: n, what: { meanwhile } }]);
      const { end, says, trace } = work.perform(shop, more);
      const after = contentsOf(shop);
      const worlds: Worlds = { ...both, hazard: struck ? both.hazard : before };
      const renamed = before[scene.sheet]?.[0]?.[scene.renamed.charCodeAt(0) - 65] ?? '';
      const told = end === 'held' ? heldCells(shop) : [];
      const faultsIn = (meant: Worlds): readonly string[] =>
        Object.keys(before)
          .filter((sheet) => !besides.has(sheet))
          .flatMap((sheet) => faultsOf(sheet, meant, after, sheet === scene.sheet ? renamed : ''))
          .filter((fault) => !told.some((cell) => fault.startsWith(cell)));
      const undone = { ...worlds, deed: worlds.before };
      // What is held is done but for the cells that are told; or, of several tables, all of it is taken back.
      const asDone = end === 'declined' ? [] : faultsIn(worlds);
      const isUndone = end === 'declined' || (end === 'held' && asDone.length > 0);
      const faults = isUndone ? faultsIn(undone) : asDone;
      const lost = work.erases ? [] : lostOf(worlds, after);
      const wrong = [...(end === 'failed' ? [says] : []), ...faults.slice(0, 3), ...lost];
      return {
        wrong: wrong.length === 0 ? [] : [`before call ${n} (${trace[n - 1]}, ${end}): ${wrong.join('; ')}`],
        last: lastAlike(n, alone, heard, struckId),
        after,
      };
    };

    /** The calls before which hazards are tried: each, as long as the one before did not show it; or a sample of those. */
    const moments = (): readonly number[] =>
      Number.isFinite(samples) ? turningPoints(alone, struckId) : alone.map((_, index) => index + 1);

    test.each(takenWith(name))(
      '%s',
      async (hazard) => {
        const worlds: Worlds = { before, hazard: await afterHazardAlone(hazard), deed: undisturbed };
        const wrong: string[] = [];
        let seen = 0;
        for (const n of chosen(moments(), name + hazard)) {
          if (n <= seen) continue;
          const one = await disturbedAt(n, hazard, worlds);
          wrong.push(...one.wrong);
          seen = one.last;
        }
        expect(seen).toBeGreaterThan(0);
        expect(wrong).toEqual([]);
      },
      howMany(60_000, 1_200_000),
    );

    if (name !== 'deleting a follow-up') return;
    test.each(['a row is inserted above', 'another cell of the row is edited'].slice(0, howMany(1, 2)))(
      '%s: before calls that are told alike it makes the same register',
      async (hazard) => {
        const worlds: Worlds = { before, hazard: await afterHazardAlone(hazard), deed: undisturbed };
        const registerOf = ({ Log: _log, Journal: _journal, Archive, ...register }: Contents): Contents => ({
          ...register,
          // The intent that took the row, and the line that keeps it, are others each time.
          Archive: Archive?.map((line) => line.map((cell) => cell.replace(/^[JV]-\w+$/, ''))) ?? [],
        });
        let compared = 0;
        for (let n = 1; n <= alone.length; ) {
          const first = await disturbedAt(n, hazard, worlds);
          if (first.last > n) {
            const last = await disturbedAt(first.last, hazard, worlds);
            expect(registerOf(last.after), `${n} and ${first.last}`).toEqual(registerOf(first.after));
            compared++;
          }
          n = first.last + 1;
        }
        expect(compared).toBeGreaterThan(3);
      },
      240_000,
    );
  });

  const beforeSetUp = [
    'a column is moved',
    'a row is inserted above',
    'a column of theirs is inserted',
    'the rows are sorted',
  ].slice(0, howMany(1, 4));

  test.each(beforeSetUp)(
    '%s before it, and set up again after it: every later save finds its cell',
    async (hazard) => {
      const scene = scenes.Customers;
      if (!scene) throw new Error('There is no scene of the customers');
      const shop = await reopen(world);
      strike(shop, hazard, scene);
      shop.signIn('owner');
      setUp(shop);
      answerOf(shop, 'changeCustomer', {
        customer: known.customer,
        values: { phone: '99' },
        seen: { phone: '2' },
      });
      const phones = rowsOf(shop, 'Customers').map(({ Customer, Phone }) => `${Customer} ${Phone}`);
      expect(phones.filter((one) => one.trim() !== '').sort()).toEqual([
        'Acme 1',
        'Beta 99',
        'Cancity 3',
        'Dambase 4',
      ]);
    },
    240_000,
  );
});
