import { useEffect, useRef, useState } from 'preact/hooks';
import { dueInWords } from '../days.ts';
import { openPage } from '../openPage.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { RetryNote } from '../parts/note.tsx';
import { Segmented } from '../parts/segmented.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import { DueList } from './dueList.tsx';

/** What is due today and overdue: mine, or everybody's. */
export const TodayView = ({ shown, onFind }: { shown: boolean; onFind: () => void }) => {
  const { book, say, writes, learn } = useSession();
  const [list, setList] = useState(book.list.ok ? book.list.value : null);
  const [whose, setWhose] = useState(list?.whose ?? 'everybody');
  const asking = useAsk('today');
  const seen = useRef(writes);

  const load = async (wanted: typeof whose): Promise<void> => {
    seen.current = writes;
    setWhose(wanted);
    const answer = await asking.run({ whose: wanted });
    if (!answer) return;
    setList(answer.value);
    learn(answer.value.here);
  };
  useEffect(() => {
    if (shown && seen.current !== writes) void load(whose);
  }, [shown, writes]);

  /** A list that this page has changed itself, with the write that is about to be counted, is not stale. */
  const keep = (change: (list: List) => List): void => {
    seen.current += 1;
    setList((before) => before && change(before));
  };

  const failed =
    asking.trouble?.message ??
    (list === null && !book.list.ok && !asking.busy ? book.list.error.message : null);
  return (
    <div class="scroll">
      <div class="tools">
        <Segmented
          label={say('sidebar.today.whose')}
          value={whose}
          options={[
            { value: 'mine', text: say('sidebar.today.mine') },
            { value: 'everybody', text: say('sidebar.today.everybody') },
          ]}
          onChange={load}
        />
        <IconButton
          icon="refresh"
          label={say('sidebar.today.refresh')}
          busy={asking.busy}
          onClick={() => load(whose)}
        />
      </div>
      {book.firstRun !== null && (
        <button type="button" class="link setting-up" onClick={() => openPage('openFirstRun')}>
          {say('sidebar.firstRun', { n: book.firstRun, of: 5 })}
        </button>
      )}
      <div class={`progress${asking.busy ? '' : ' off'}`} aria-hidden="true" />
      {failed !== null && <RetryNote message={failed} onRetry={() => load(whose)} />}
      {list === null && asking.busy && <Skeleton lines={4} label={say('sidebar.loading')} />}
      {list && list.due.length > 0 && <DueList list={list} showOwner={whose === 'everybody'} onList={keep} />}
      {list && list.due.length === 0 && <NothingDue list={list} onFind={onFind} />}
    </div>
  );
};

type List = NonNullable<Extract<ReturnType<typeof useSession>['book']['list'], { ok: true }>['value']>;

const NothingDue = ({ list, onFind }: { list: List; onFind: () => void }) => {
  const session = useSession();
  const { say } = session;
  const { next } = list;
  return (
    <div class="empty">
      <p>{say(next ? 'sidebar.today.empty' : 'sidebar.today.none')}</p>
      {next && (
        <p class="muted">
          {say('sidebar.today.next', {
            subject: next.subject,
            customer: next.customerName,
            day: dueInWords(next.dueOn, next.daysLate, session),
          })}
        </p>
      )}
      <Button primary onClick={onFind}>
        {say('sidebar.today.find')}
      </Button>
    </div>
  );
};
