import type { DuplicatePair, DuplicateRow } from '../../src/usecases/findDuplicates.ts';
import type { MergePreview } from '../../src/usecases/mergeCustomers.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import type { Group } from './groups.ts';
import { Reasons, ScoreBadge } from './reasons.tsx';
import { ShowInSheet } from './showInSheet.tsx';

interface Props {
  readonly table: MergePreview['table'];
  readonly groups: readonly Group[];
  readonly busy: boolean;
  readonly onCompare: (pair: DuplicatePair) => void;
  readonly onDismiss: (pair: DuplicatePair, names: readonly [string, string]) => void;
}

/** The groups, each with its pairs, the likeliest first. */
export const DuplicateGroups = ({ table, groups, busy, onCompare, onDismiss }: Props) => (
  <ul class="groups">
    {groups.map((group) => (
      <li key={group.pairs.map(({ ids }) => ids.join()).join()} class="group">
        {group.pairs.map((pair) => (
          <Pair
            key={pair.ids.join()}
            table={table}
            pair={pair}
            rows={group.rows}
            busy={busy}
            onCompare={onCompare}
            onDismiss={onDismiss}
          />
        ))}
      </li>
    ))}
  </ul>
);

const Pair = ({
  table,
  pair,
  rows,
  busy,
  onCompare,
  onDismiss,
}: Omit<Props, 'groups'> & { pair: DuplicatePair; rows: readonly DuplicateRow[] }) => {
  const { say } = useDialog();
  const two = pair.ids.map((id) => rows.find((row) => row.id === id) ?? { id, name: id, details: [] });
  const [a, b] = two.map(({ name }) => name);
  if (a === undefined || b === undefined) return null;
  return (
    <div class="pair">
      <ScoreBadge score={pair.score} />
      <div class="pair-rows">
        {two.map((row) => (
          <div key={row.id} class="pair-row">
            <ShowInSheet table={table} id={row.id} name={row.name} />
            <span class="muted clip">{row.details.join(' · ')}</span>
          </div>
        ))}
        <Reasons reasons={pair.reasons} />
      </div>
      <div class="pair-acts">
        <Button small label={say('clean.compare.label', { a, b })} onClick={() => onCompare(pair)}>
          {say('clean.compare')}
        </Button>
        <button
          type="button"
          class="link"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) onDismiss(pair, [a, b]);
          }}
        >
          {say('clean.notTwins')}
        </button>
      </div>
    </div>
  );
};
