import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import type { FormValues } from '../../src/schema/derive/forms.ts';
import { firstWords } from '../firstWords.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { speak, wordsBy } from '../speak.ts';
import { useAsk } from '../useAsk.ts';
import './reminders.css';
import { Help } from '../parts/help.tsx';

type Begun = ReturnType<Requests['remindersStart']['run']>;
type Row = Begun['rows'][number];

/** R66, R89, R102: what we are reminded of by mail, row by row: whether, to whom, when. What is changed is saved at once. */
export const RemindersView = () => {
  const { run, trouble } = useAsk('remindersStart');
  const [begun, setBegun] = useState<Begun | null>(null);
  const start = async (): Promise<void> => {
    const answer = await run({});
    if (answer) setBegun(answer.value);
  };
  useEffect(() => void start(), []);
  return (
    <>
      <div class={`progress${begun || trouble ? ' off' : ''}`} />
      <div class="scroll pad">
        {trouble && (
          <Note kind="error">
            <p>{trouble.message}</p>
            <Button small onClick={() => void start()}>
              {firstWords(document.documentElement.lang)['page.retry']}
            </Button>
          </Note>
        )}
        {begun && <Reminders begun={begun} />}
      </div>
    </>
  );
};

const columns = ['kind', 'active', 'to', 'hour', 'days', 'limit'] as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour);
/** What days of the limit mean nothing to. */
const unlimited: ReadonlySet<string> = new Set(['followUps', 'digest', 'churn', 'held', 'leads']);
/** What goes to one person whatever is chosen. */
const addressed: ReadonlySet<string> = new Set(['followUps', 'digest', 'held', 'leads']);

const Reminders = ({ begun }: { begun: Begun }) => {
  const say = useMemo(() => speak(begun.words), [begun]);
  const word = useMemo(() => wordsBy(begun.words), [begun]);
  const { run, trouble } = useAsk('remindersSave');
  const [rows, setRows] = useState(begun.rows);
  const [saving, setSaving] = useState<string | null>(null);
  const [told, setTold] = useState<{ readonly text: string; readonly clash: boolean } | null>(null);
  const kindOf = ({ kind }: Row): string => word(`Reminders.kind.${kind}`);
  const change = async (row: Row, values: Partial<Row>): Promise<void> => {
    const put = (next: Partial<Row>): void =>
      setRows((all) => all.map((one) => (one.id === row.id ? { ...one, ...next } : one)));
    // The fields of a row are those of a form.
    const seen = Object.fromEntries(Object.keys(values).map((name) => [name, row[name as keyof Row]]));
    put(values);
    setSaving(row.id);
    setTold(null);
    const answer = await run({ id: row.id, values: values as FormValues, seen });
    setSaving(null);
    if (!answer) return put(seen as Partial<Row>);
    const clash = answer.value.status === 'conflict';
    put((answer.value.status === 'conflict' ? answer.value.now : answer.value.row) as Partial<Row>);
    setTold({ clash, text: clash ? say('remind.conflict') : say('remind.saved', { kind: kindOf(row) }) });
  };
  const label = (row: Row, column: (typeof columns)[number]): string =>
    say('remind.of', { field: word(`Reminders.${column}`), kind: kindOf(row) });
  return (
    <>
      <Help>{say('remind.intro', { hour: begun.mailHour, days: begun.mailDays })}</Help>
      {!begun.mailOn && <Note kind="warning">{say('remind.mailOff')}</Note>}
      {trouble && <Note kind="error">{Object.values(trouble.fields)[0] ?? trouble.message}</Note>}
      <p class="muted" role="status">
        {told && (told.clash ? <Note kind="warning">{told.text}</Note> : told.text)}
      </p>
      <table class="reminders" aria-label={say('remind.title')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {word(`Reminders.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const timed = row.kind !== 'leads';
            const busy = saving === row.id;
            return (
              <tr key={row.id} aria-busy={busy}>
                <th scope="row">{kindOf(row)}</th>
                <td>
                  <input
                    type="checkbox"
                    aria-label={label(row, 'active')}
                    checked={row.active !== false}
                    onChange={({ currentTarget }) => void change(row, { active: currentTarget.checked })}
                  />
                </td>
                <td>
                  {addressed.has(row.kind) ? (
                    word(`Reminders.to.${row.to}`)
                  ) : (
                    <select
                      aria-label={label(row, 'to')}
                      value={row.to}
                      // The options are the choices of the column.
                      onChange={({ currentTarget }) =>
                        void change(row, { to: currentTarget.value as Row['to'] })
                      }
                    >
                      {(['owner', 'manager', 'business'] as const).map((to) => (
                        <option key={to} value={to}>
                          {word(`Reminders.to.${to}`)}
                        </option>
                      ))}
                    </select>
                  )}
                </td>
                <td>
                  {timed ? (
                    <select
                      aria-label={label(row, 'hour')}
                      value={row.hour ?? ''}
                      onChange={({ currentTarget: { value } }) =>
                        void change(row, { hour: value === '' ? null : Number(value) })
                      }
                    >
                      <option value="">{say('remind.usual')}</option>
                      {hours.map((hour) => (
                        <option key={hour} value={hour}>
                          {say('remind.hour', { hour })}
                        </option>
                      ))}
                    </select>
                  ) : (
                    say('remind.atOnce')
                  )}
                </td>
                <td>
                  {timed && (
                    <input
                      type="text"
                      size={8}
                      autoComplete="off"
                      aria-label={label(row, 'days')}
                      placeholder={say('remind.usual')}
                      value={row.days ?? ''}
                      onChange={({ currentTarget: { value } }) =>
                        void change(row, { days: value.trim() === '' ? null : value.trim() })
                      }
                    />
                  )}
                </td>
                <td>
                  {!unlimited.has(row.kind) && (
                    <input
                      type="text"
                      size={3}
                      inputMode="decimal"
                      autoComplete="off"
                      aria-label={label(row, 'limit')}
                      value={row.limit ?? ''}
                      onChange={({ currentTarget: { value } }) =>
                        // As it was typed: the server reads it, and says what is wrong.
                        void change(row, {
                          limit: (value.trim() === '' ? null : value.trim()) as number | null,
                        })
                      }
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="muted">{say('remind.more')}</p>
    </>
  );
};
