import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DuplicatePair, Duplicates as Found } from '../../src/usecases/findDuplicates.ts';
import type { MergePreview } from '../../src/usecases/mergeCustomers.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { Segmented } from '../parts/segmented.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useAsk } from '../useAsk.ts';
import { DuplicateGroups } from './duplicateGroups.tsx';
import { type Group, withoutPair, withoutRow } from './groups.ts';
import { MergeView } from './mergeView.tsx';

type Table = MergePreview['table'];
type Which = 'likely' | 'all';

/** What was done last, and how it is taken back. */
interface Deed {
  readonly text: string;
  readonly undo: (() => Promise<boolean>) | null;
}

/** R14: the rows that may be one; choosing a pair compares them field by field. */
export const Duplicates = () => {
  const { say, count } = useDialog();
  const [table, setTable] = useState<Table>('Customers');
  const [which, setWhich] = useState<Which>('likely');
  const [found, setFound] = useState<Found | null>(null);
  const [pair, setPair] = useState<DuplicatePair | null>(null);
  const [deed, setDeed] = useState<Deed | null>(null);
  const search = useAsk('findDuplicates');
  const dismissal = useAsk('dismissDuplicate');
  const undoing = useAsk('undoMerge');

  const load = useCallback(
    async (of: Table, likely: Which, known: Found | null = null) => {
      if (known === null) setFound(null);
      const answer = await search.run({ table: of, which: likely, from: known?.groups.length ?? 0 });
      if (answer) setFound({ ...answer.value, groups: [...(known?.groups ?? []), ...answer.value.groups] });
    },
    [search.run],
  );
  useEffect(() => {
    void load(table, which);
  }, [load, table, which]);
  // Back in the list, the keyboard goes on from what was done.
  const told = useRef<HTMLDivElement>(null);
  const compared = useRef(false);
  useLayoutEffect(() => {
    if (pair === null && compared.current) told.current?.focus();
    compared.current = pair !== null;
  }, [pair]);

  const put = (groups: readonly Group[]): void => {
    if (found) setFound({ ...found, groups, total: found.total - (found.groups.length - groups.length) });
  };
  const dismiss = async (two: DuplicatePair, names: readonly [string, string]): Promise<void> => {
    const [a, b] = two.ids;
    if (!found || !(await dismissal.run({ a, b, settled: true }))) return;
    put(withoutPair(found.groups, two));
    setPair(null);
    const undo = async () => (await dismissal.run({ a, b, settled: false })) !== null;
    setDeed({ text: say('clean.notTwins.done', { a: names[0], b: names[1] }), undo });
  };
  const merged = (preview: MergePreview, intent: string): void => {
    if (!found) return;
    put(withoutRow(found.groups, preview.drop.id));
    setPair(null);
    const undo = async () => (await undoing.run({ intent })) !== null;
    setDeed({ text: say('clean.merged', { drop: preview.drop.name, keep: preview.keep.name }), undo });
  };
  const undo = async (): Promise<void> => {
    if (!(await deed?.undo?.())) return;
    setDeed({ text: say('clean.undo.done'), undo: null });
    await load(table, which);
  };

  if (pair)
    return (
      <MergeView
        table={table}
        pair={pair}
        onBack={() => setPair(null)}
        onMerged={merged}
        onDismiss={(names) => dismiss(pair, names)}
        dismissal={dismissal}
      />
    );
  const trouble = search.trouble ?? dismissal.trouble ?? undoing.trouble;
  return (
    <>
      <div class="tools">
        <Segmented
          label={say('clean.of')}
          value={table}
          options={(['Customers', 'Contacts'] as const).map((value) => ({
            value,
            text: say(`clean.of.${value}`),
          }))}
          onChange={setTable}
        />
        <Segmented
          label={say('clean.which')}
          value={which}
          options={(['likely', 'all'] as const).map((value) => ({
            value,
            text: say(`clean.which.${value}`),
          }))}
          onChange={setWhich}
        />
      </div>
      <div class={search.busy || undoing.busy ? 'progress' : 'progress off'} aria-hidden="true" />
      <div class="scroll" aria-busy={search.busy}>
        {trouble && (
          <Note kind="error">
            <p>{trouble.message}</p>
            <Button small onClick={() => load(table, which)}>
              {say('clean.retry')}
            </Button>
          </Note>
        )}
        <div role="status" class="told" ref={told} tabIndex={-1}>
          {deed !== null && (
            <Note kind="info">
              <p>{deed.text}</p>
              {deed.undo !== null && (
                <Button small busy={undoing.busy || dismissal.busy} onClick={undo}>
                  {say('clean.undo')}
                </Button>
              )}
            </Note>
          )}
          {found !== null && (
            <p class="sum">
              {found.total > 0
                ? say('clean.found', { n: found.total, compared: count(found.compared) })
                : say(which === 'likely' ? 'clean.none.likely' : 'clean.none', {
                    compared: count(found.compared),
                  })}
            </p>
          )}
          {found === null && search.busy && <p class="sum">{say('clean.searching')}</p>}
        </div>
        {found === null && search.busy && <Skeleton lines={6} label={say('clean.loading')} />}
        {found !== null && (
          <DuplicateGroups
            table={table}
            groups={found.groups}
            busy={dismissal.busy}
            onCompare={(two) => {
              setDeed(null);
              setPair(two);
            }}
            onDismiss={dismiss}
          />
        )}
        {found !== null && found.groups.length < found.total && (
          <div class="more-row">
            <Button busy={search.busy} onClick={() => load(table, which, found)}>
              {say('clean.more')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
};
