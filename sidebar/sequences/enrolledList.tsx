import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { useAsk } from '../useAsk.ts';
import { type SequenceItem, useShared } from './shared.ts';
import { type Whom, WhomSearch } from './whomSearch.tsx';

type Enrolled = ReturnType<Requests['enrolled']['run']>;

/** Who is in a sequence, and at which step; to be stopped one by one, and enrolled by hand. */
export const EnrolledList = ({ item }: { item: SequenceItem }) => {
  const { say, word } = useDialog();
  const { begun } = useShared();
  const days = new Intl.DateTimeFormat(begun.language, { timeZone: 'UTC', dateStyle: 'medium' });
  const [rows, setRows] = useState<Enrolled>([]);
  const [said, setSaid] = useState('');
  const listing = useAsk('enrolled');
  const stopping = useAsk('stopEnrolment');
  const adding = useAsk('enrolCustomer');
  const load = useCallback(async () => {
    const answer = await listing.run({ id: item.id });
    if (answer) setRows(answer.value);
  }, [item.id]);
  useEffect(() => {
    void load();
  }, [load]);
  const stop = async (id: string, name: string): Promise<void> => {
    if (!(await stopping.run({ id }))) return;
    setSaid(say('sequence.who.stopped', { name }));
    await load();
  };
  const enrol = async ({ id, name }: Whom): Promise<void> => {
    if (!(await adding.run({ id: item.id, customer: id }))) return;
    setSaid(say('sequence.who.added', { name }));
    await load();
  };
  const trouble = listing.trouble ?? stopping.trouble ?? adding.trouble;
  return (
    <section class="who" aria-label={say('sequence.who')}>
      <h3>{say('sequence.who')}</h3>
      {trouble && <Note kind="error">{trouble.message}</Note>}
      <p role="status" class="muted">
        {said}
      </p>
      {rows.length === 0 && !listing.busy && <p class="muted">{say('sequence.who.none')}</p>}
      <ul class="plain">
        {rows.map((row) => (
          <li key={row.id} class="item">
            <div>
              <b>{row.customerName ?? row.customer}</b>
              <span class="muted">
                {row.state === 'running'
                  ? say('sequence.who.next', {
                      step: row.step ?? 1,
                      day: row.nextOn === null ? '' : days.format(new Date(row.nextOn)),
                    })
                  : `${word('Enrolments.state.ended')}: ${row.why === null ? '' : word(`Enrolments.why.${row.why}`)}`}
              </span>
              {row.missing !== null && (
                <span class="warn">{say('sequence.who.missing', { missing: row.missing })}</span>
              )}
            </div>
            {row.state === 'running' && begun.mayWork && (
              <Button
                small
                label={say('sequence.who.stop.for', { name: row.customerName ?? row.customer })}
                busy={stopping.busy}
                onClick={() => void stop(row.id, row.customerName ?? row.customer)}
              >
                {say('sequence.who.stop')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {begun.mayWork && <WhomSearch label={say('sequence.who.add')} onChoose={(whom) => void enrol(whom)} />}
    </section>
  );
};
