import { useEffect, useState } from 'preact/hooks';
import type { PointEntry } from '../../src/schema/tables/points.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { TextField } from '../dialog/field.tsx';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { Segmented } from '../parts/segmented.tsx';
import { useAsk } from '../useAsk.ts';
import { numberTyped, useLoyalty } from './shared.ts';
import { useWorth, WorthFields } from './worth.tsx';

const heads: readonly Head[] = [
  ['Points.happenedOn', 'text'],
  ['Points.kind', 'text'],
  ['Points.points', 'number'],
  ['Points.note', 'text'],
];

interface Props {
  readonly customer: string;
  readonly name: string;
  readonly onBack: () => void;
}

/** One customer: points, what they came of, and what can be done with them. */
export const MemberView = ({ customer, name, onBack }: Props) => {
  const { say, count } = useDialog();
  const { lists, day } = useLoyalty();
  const { run, trouble } = useAsk('pointsOf');
  const [entries, setEntries] = useState<readonly PointEntry[] | null>(null);
  const [form, setForm] = useState<'redeem' | 'byHand'>('redeem');
  const member = lists.members.find((one) => one.customer === customer);
  useEffect(() => {
    void run({ customer }).then((answer) => answer && setEntries(answer.value));
    // Asked again with every change of the lists.
  }, [run, customer, lists]);
  return (
    <div class="scroll">
      <div class="line heading">
        <h2 class="grow">{name}</h2>
        <Button onClick={onBack}>{say('loyalty.back')}</Button>
      </div>
      {trouble && <Note kind="error">{trouble.message}</Note>}
      <dl class="figures">
        <div>
          <dt>{say('loyalty.points')}</dt>
          <dd>{count(member?.points ?? 0)}</dd>
        </div>
        <div>
          <dt>{say('loyalty.level')}</dt>
          <dd>{member?.level ?? '–'}</dd>
        </div>
        <div>
          <dt>{say('loyalty.earned')}</dt>
          <dd>{count(member?.earned ?? 0)}</dd>
        </div>
      </dl>
      {member?.expiring && (
        <Note kind="info">
          {say('loyalty.expiring', {
            points: count(member.expiring.points),
            day: day(member.expiring.on),
          })}
        </Note>
      )}
      {lists.on && (
        <div class="box">
          {lists.mayLead && (
            <Segmented
              label={say('loyalty.what')}
              value={form}
              options={[
                { value: 'redeem', text: say('loyalty.redeem') },
                { value: 'byHand', text: say('loyalty.byHand') },
              ]}
              onChange={setForm}
            />
          )}
          {form === 'redeem' ? <Redeem customer={customer} /> : <ByHand customer={customer} />}
        </div>
      )}
      {entries?.length === 0 && <p class="empty">{say('loyalty.ledger.none')}</p>}
      {entries !== null && entries.length > 0 && <Ledger entries={entries} />}
    </div>
  );
};

const Ledger = ({ entries }: { entries: readonly PointEntry[] }) => {
  const { say, word, count } = useDialog();
  const { day } = useLoyalty();
  return (
    <table aria-label={say('loyalty.ledger')}>
      <Heads heads={heads} />
      <tbody>
        {entries.map(({ id, happenedOn, kind, points, note }) => (
          <tr key={id}>
            <td>{day(happenedOn)}</td>
            <td>{word(`Points.kind.${kind}`)}</td>
            <td class={`number${points < 0 ? ' taken' : ''}`}>{count(points)}</td>
            <td class="muted">{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Points for a coupon. */
const Redeem = ({ customer }: { customer: string }) => {
  const { say } = useDialog();
  const { done } = useLoyalty();
  const { run, busy, trouble } = useAsk('redeemPoints');
  const [points, setPoints] = useState('');
  const [wrong, setWrong] = useState(false);
  const worth = useWorth();
  const cost = numberTyped(points);
  const isWhole = cost !== null && Number.isInteger(cost) && cost > 0;
  const save = async (): Promise<void> => {
    setWrong(true);
    if (!isWhole || worth.value === null) return;
    const answer = await run({ customer, cost, ...worth.value });
    if (!answer) return;
    setWrong(false);
    setPoints('');
    worth.clear();
    await done(say('loyalty.redeemed', { code: answer.value.code }));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Help>{say('loyalty.help.redeem')}</Help>
      {trouble && <Note kind="error">{trouble.message}</Note>}
      <div class="asked">
        <TextField
          label={say('loyalty.cost')}
          value={points}
          onChange={setPoints}
          required
          message={wrong && !isWhole ? say('loyalty.wrong.points') : undefined}
        />
        <WorthFields worth={worth} wrong={wrong} />
      </div>
      <div class="act">
        <Button type="submit" primary busy={busy}>
          {say('loyalty.redeem.do')}
        </Button>
      </div>
    </form>
  );
};

/** Points given or taken by hand, with the reason. */
const ByHand = ({ customer }: { customer: string }) => {
  const { say } = useDialog();
  const { done } = useLoyalty();
  const { run, busy, trouble } = useAsk('enterPoints');
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState(false);
  const points = numberTyped(text);
  const isWhole = points !== null && Number.isInteger(points) && points !== 0;
  const save = async (): Promise<void> => {
    setWrong(true);
    if (!isWhole || note.trim() === '') return;
    if (!(await run({ customer, points, note: note.trim() }))) return;
    setWrong(false);
    setText('');
    setNote('');
    await done(say('loyalty.entered'));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Help>{say('loyalty.help.byHand')}</Help>
      {trouble && <Note kind="error">{trouble.message}</Note>}
      <div class="asked">
        <TextField
          label={say('loyalty.byHand.points')}
          value={text}
          onChange={setText}
          required
          message={wrong && !isWhole ? say('loyalty.wrong.byHand') : undefined}
        />
        <TextField
          label={say('loyalty.reason')}
          value={note}
          onChange={setNote}
          required
          message={wrong && note.trim() === '' ? say('loyalty.wrong.reason') : undefined}
        />
      </div>
      <div class="act">
        <Button type="submit" primary busy={busy}>
          {say('loyalty.enter')}
        </Button>
      </div>
    </form>
  );
};
