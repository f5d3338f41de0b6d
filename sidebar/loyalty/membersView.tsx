import { useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { TextField } from '../dialog/field.tsx';
import { type Head, Heads } from '../dialog/heads.tsx';
import { useFound } from '../dialog/useFound.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { useAsk } from '../useAsk.ts';
import { MemberView } from './memberView.tsx';
import { useLoyalty } from './shared.ts';

const heads: readonly Head[] = [
  ['loyalty.customer', 'text'],
  ['loyalty.points', 'number'],
  ['loyalty.level', 'text'],
  ['loyalty.next', 'text'],
];

/** Rows of the list at a time. */
const page = 50;

/** Everybody with points, those with most first; any customer can be found to see or give points. */
export const MembersView = () => {
  const { say, count } = useDialog();
  const { lists, trouble } = useLoyalty();
  const [open, setOpen] = useState<{ readonly customer: string; readonly name: string } | null>(null);
  const [text, setText] = useState('');
  const [most, setMost] = useState(page);
  const found = useFound(text);
  if (open !== null) return <MemberView {...open} onBack={() => setOpen(null)} />;
  const known = new Set(lists.members.map(({ customer }) => customer));
  const typed = text.trim().toLowerCase();
  const members = lists.members.filter(({ name }) => (name ?? '').toLowerCase().includes(typed));
  const others = (found ?? []).filter(({ id }) => !known.has(id));
  return (
    <div class="scroll">
      <Switch />
      {trouble !== null && <Note kind="error">{trouble}</Note>}
      <Help>{say('loyalty.help.members')}</Help>
      <TextField label={say('loyalty.find')} value={text} onChange={setText} />
      {members.length === 0 && others.length === 0 && (
        <p class="empty">{say(lists.on ? 'loyalty.members.none' : 'loyalty.members.off')}</p>
      )}
      {members.length > 0 && (
        <table aria-label={say('loyalty.tab.members')}>
          <Heads heads={heads} />
          <tbody>
            {members.slice(0, most).map((member) => (
              <tr key={member.customer}>
                <th scope="row">
                  <button
                    type="button"
                    class="link"
                    onClick={() => setOpen({ customer: member.customer, name: member.name ?? '' })}
                  >
                    {member.name}
                  </button>
                </th>
                <td class="number">{count(member.points)}</td>
                <td>{member.level ?? '–'}</td>
                <td class="muted">
                  {member.next === null
                    ? '–'
                    : say('loyalty.missing', {
                        level: member.next.level,
                        points: count(member.next.missing),
                      })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {members.length > most && (
        <Button onClick={() => setMost(most + page)}>
          {say('loyalty.more', { n: Math.min(page, members.length - most) })}
        </Button>
      )}
      {others.length > 0 && (
        <section aria-label={say('loyalty.others')}>
          <p class="muted">{say('loyalty.others')}</p>
          <ul>
            {others.map(({ id, name }) => (
              <li key={id}>
                <button type="button" class="link" onClick={() => setOpen({ customer: id, name })}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

/** The switch of the whole, for leaders; and what to know before one turns it. */
const Switch = () => {
  const { say } = useDialog();
  const { lists, done } = useLoyalty();
  const { run, busy, trouble } = useAsk('switchLoyalty');
  const [wanted, setWanted] = useState<boolean | null>(null);
  const turn = async (on: boolean): Promise<void> => {
    setWanted(on);
    if (await run({ on })) await done(say(on ? 'loyalty.switched.on' : 'loyalty.switched.off'));
    setWanted(null);
  };
  if (!lists.mayLead) return lists.on ? null : <Note kind="info">{say('loyalty.off')}</Note>;
  return (
    <div class="box">
      {trouble && <Note kind="error">{trouble.message}</Note>}
      <label class="check">
        <input
          type="checkbox"
          checked={wanted ?? lists.on}
          aria-busy={busy}
          onChange={({ currentTarget }) => void turn(currentTarget.checked)}
        />
        {say('loyalty.switch')}
      </label>
      <p class="muted">{say('loyalty.caution')}</p>
      <ShowTab />
    </div>
  );
};

/** R96: the way to the figures. */
const ShowTab = () => {
  const { say } = useDialog();
  const { run, busy, trouble } = useAsk('showLoyalty');
  const [shown, setShown] = useState(false);
  return (
    <>
      <div class="actions">
        <Button small busy={busy} onClick={async () => setShown((await run({})) !== null)}>
          {say('loyalty.show')}
        </Button>
        <span class="muted" role="status">
          {shown && say('loyalty.shown')}
        </span>
      </div>
      {trouble && <Note kind="error">{trouble.message}</Note>}
    </>
  );
};
