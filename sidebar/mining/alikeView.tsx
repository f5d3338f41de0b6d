import { useId, useState } from 'preact/hooks';
import type { Condition } from '../../src/domain/mining/condition.ts';
import { leafRule } from '../../src/domain/mining/leafRule.ts';
import { type LookAlikes, leastKeyCustomers, lookAlikes } from '../../src/domain/mining/lookAlikes.ts';
import type { MinedColumn } from '../../src/domain/mining/minedColumn.ts';
import { sentence } from '../../src/formulas/rule/sentence.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { useKnown } from './begun.ts';
import { ColumnChoice } from './columnChoice.tsx';
import { RunBar } from './runBar.tsx';
import { isAfterwards, type Target } from './target.ts';
import { pause, useRun } from './useRun.ts';
import { WriteBar } from './writeBar.tsx';

interface Found extends LookAlikes {
  readonly columns: readonly MinedColumn[];
}

/** Of the likest, so many are shown; all of them are written. */
const shown = 20;

/** R27: what the customers of a segment have in common, and who else is like them. */
export const AlikeView = () => {
  const { say, count } = useDialog();
  const { begun, register, fieldOf, percent, ruleWords } = useKnown();
  const id = useId();
  const [segment, setSegment] = useState(begun.segments[0]?.id ?? '');
  const target: Target = { kind: 'segment', id: segment };
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(begun.fields.filter((field) => !isAfterwards(target, field)).map(({ key }) => key)),
  );
  const [found, setFound] = useState<Found | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const run = useRun();
  const called = begun.segments.find((one) => one.id === segment)?.name ?? '';
  const find = async (): Promise<void> => {
    setFound(null);
    setFault(null);
    const answer = await run.go(async ({ tell, stopped }) => {
      tell(say('mining.reading'), 0);
      const keys = begun.fields.flatMap(({ key }) => (chosen.has(key) ? [key] : []));
      const wanted = ['customer.name', `segment.${segment}`, ...keys];
      await register.load(wanted, (share) => tell(say('mining.reading'), share * 0.8), stopped);
      await pause();
      if (stopped()) return null;
      const columns = keys.flatMap((key) => fieldOf(key) ?? []).map(register.column);
      const isKey = register.cells(`segment.${segment}`).map((cell) => cell === true);
      const likes = lookAlikes(columns, isKey);
      return 'code' in likes ? likes : { ...likes, columns };
    });
    if (answer === null) return;
    if ('code' in answer) setFault(say('mining.fault.few', { n: answer.fewer, least: leastKeyCustomers }));
    else setFound(answer);
  };
  const said = (condition: Condition): string => {
    const rule = leafRule([condition], (column) => {
      const [field, read] = [fieldOf(column), found?.columns.find(({ name }) => name === column)];
      return field && read && { ...read, field: field.field };
    });
    return rule ? sentence(rule, ruleWords) : '';
  };
  const nameOf = (row: number): string => String(register.cells('customer.name')[row] ?? '');
  if (begun.segments.length === 0)
    return (
      <div class="scroll">
        <Note kind="info">{say('mining.alike.noSegment')}</Note>
      </div>
    );
  return (
    <div class="scroll" aria-busy={run.busy !== null}>
      <Help>{say('mining.alike.about')}</Help>
      <div class="field short">
        <label for={id}>{say('mining.alike.of')}</label>
        <select
          id={id}
          value={segment}
          disabled={run.busy !== null}
          onChange={({ currentTarget }) => {
            setSegment(currentTarget.value);
            setFound(null);
          }}
        >
          {begun.segments.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <ColumnChoice
        fields={begun.fields}
        chosen={chosen}
        doubtful={(field) => isAfterwards(target, field)}
        disabled={run.busy !== null}
        onChange={setChosen}
      />
      <div class="act">
        <Button primary busy={run.busy !== null} onClick={() => void find()}>
          {say('mining.alike.find')}
        </Button>
      </div>
      <RunBar run={run} />
      {fault !== null && <Note kind="warning">{fault}</Note>}
      {found && found.common.length === 0 && <Note kind="info">{say('mining.alike.none')}</Note>}
      {found && found.common.length > 0 && (
        <>
          <section class="box" aria-labelledby="common-title">
            <h2 id="common-title">{say('mining.alike.common')}</h2>
            <ul class="leaves">
              {found.common.map(({ condition, ofKey, ofOthers }, at) => (
                <li key={at}>
                  <p class="chance">
                    <b>{percent(ofKey)}</b>
                  </p>
                  <div>
                    <p>{said(condition)}</p>
                    <p class="muted">
                      {say('mining.alike.share', { key: percent(ofKey), others: percent(ofOthers) })}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
          <WriteBar
            text={say('mining.alike.write')}
            hint={say('mining.alike.hint')}
            write={() =>
              ask('writeFound', {
                found: [
                  {
                    name: 'LookAlikes',
                    lines: found.others.map(({ row, traits, likeness }) => [
                      register.ids()[row] ?? '',
                      traits,
                      likeness,
                    ]),
                    about: called,
                  },
                ],
              })
            }
          />
          <section class="box" aria-labelledby="list-title">
            <h2 id="list-title">{say('mining.alike.list')}</h2>
            <ol class="alike">
              {found.others.slice(0, shown).map(({ row, traits }) => (
                <li key={row}>
                  <span>{nameOf(row)}</span>
                  <span class="muted">
                    {say('mining.alike.has', { n: count(traits), of: found.common.length })}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        </>
      )}
    </div>
  );
};
