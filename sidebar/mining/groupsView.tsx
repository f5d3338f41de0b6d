import { useId, useState } from 'preact/hooks';
import { type Groups, groups, leastToGroup } from '../../src/domain/mining/groups.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { useKnown } from './begun.ts';
import { ColumnChoice } from './columnChoice.tsx';
import { groupNames } from './groupNames.ts';
import { RunBar } from './runBar.tsx';
import { SaveAs } from './saveAs.tsx';
import { pause, useRun } from './useRun.ts';
import { WriteBar } from './writeBar.tsx';

/** What says most about what kind of customer one is: the others can be ticked. */
const usual: ReadonlySet<string> = new Set([
  'measure.recency',
  'measure.frequency',
  'measure.spend',
  'measure.averageOrder',
  'measure.contacts',
  'measure.products',
]);

/** R28: customers who are like each other, as groups with plain names. */
export const GroupsView = () => {
  const { say, count } = useDialog();
  const known = useKnown();
  const { begun, register, fieldOf, percent, decimal } = known;
  const id = useId();
  const first = begun.fields.filter(({ key }) => usual.has(key));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set((first.length > 0 ? first : begun.fields).map(({ key }) => key)),
  );
  const [wanted, setWanted] = useState('');
  const [found, setFound] = useState<{ readonly groups: Groups; readonly names: readonly string[] } | null>(
    null,
  );
  const [written, setWritten] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const run = useRun();
  const find = async (): Promise<void> => {
    setFound(null);
    setFault(null);
    setWritten(false);
    const answer = await run.go(async ({ tell, stopped }) => {
      tell(say('mining.reading'), 0);
      const keys = begun.fields.flatMap(({ key }) => (chosen.has(key) ? [key] : []));
      await register.load(keys, (share) => tell(say('mining.reading'), share / 2), stopped);
      tell(say('mining.learning'), 0.6);
      await pause();
      if (stopped()) return null;
      const columns = keys.flatMap((key) => fieldOf(key) ?? []).map(register.column);
      return groups(columns, wanted === '' ? undefined : Number(wanted));
    });
    if (answer === null) return;
    if (!('code' in answer)) setFound({ groups: answer, names: groupNames(answer.groups, known, say) });
    else if (answer.code === 'nothingToLearn') setFault(say('mining.fault.nothingToLearn'));
    else setFault(say('mining.fault.few', { n: answer.rows, least: leastToGroup }));
  };
  return (
    <div class="scroll" aria-busy={run.busy !== null}>
      <Help>{say('mining.groups.about')}</Help>
      <div class="field short">
        <label for={id}>{say('mining.groups.count')}</label>
        <select id={id} value={wanted} onChange={({ currentTarget }) => setWanted(currentTarget.value)}>
          <option value="">{say('mining.groups.best')}</option>
          {[2, 3, 4, 5, 6, 7, 8].map((n) => (
            <option key={n} value={n}>
              {n}
            </option>
          ))}
        </select>
      </div>
      <ColumnChoice fields={begun.fields} chosen={chosen} disabled={run.busy !== null} onChange={setChosen} />
      <div class="act">
        <Button primary busy={run.busy !== null} onClick={() => void find()}>
          {say('mining.groups.find')}
        </Button>
      </div>
      <RunBar run={run} />
      {fault !== null && <Note kind="warning">{fault}</Note>}
      {found && (
        <>
          <p role="status">
            {say('mining.groups.found', {
              n: found.groups.groups.length,
              silhouette: decimal(found.groups.silhouette),
            })}{' '}
            <span class="muted">
              {say(found.groups.silhouette < 0.25 ? 'mining.groups.weak' : 'mining.groups.clear')}
            </span>
          </p>
          <WriteBar
            text={say('mining.groups.write')}
            hint={say('mining.groups.hint')}
            write={() =>
              ask('writeFound', { found: [{ name: 'Groups', lines: membersIn(found, register) }] })
            }
            onWritten={() => setWritten(true)}
          />
          <ol class="leaves">
            {found.groups.groups.map(({ size }, at) => {
              const name = found.names[at] ?? '';
              return (
                <li key={name}>
                  <p class="chance">
                    <b>{percent(size / found.groups.groupOf.length)}</b>
                  </p>
                  <div>
                    <p>{name}</p>
                    <p class="muted">{say('mining.groups.size', { n: count(size) })}</p>
                    {written && <SaveAs name={name} pattern={{ group: name }} />}
                  </div>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </div>
  );
};

const membersIn = (
  { groups: { groupOf }, names }: { readonly groups: Groups; readonly names: readonly string[] },
  register: ReturnType<typeof useKnown>['register'],
) => register.ids().map((customer, row) => [customer, names[groupOf[row] ?? 0] ?? '']);
