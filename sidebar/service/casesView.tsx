import { useState } from 'preact/hooks';
import type { CaseLine } from '../../src/usecases/service/serviceDesk.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Button } from '../parts/button.tsx';
import { Segmented } from '../parts/segmented.tsx';
import { RowEditor } from '../rows/rowEditor.tsx';
import { Progress } from '../safety/progress.tsx';
import { useWork } from '../safety/useWork.ts';
import { CaseView } from './caseView.tsx';
import { ClockText } from './clockText.tsx';
import { useKnown } from './known.ts';

const heads: readonly Head[] = [
  ['Cases.subject', 'text'],
  ['Cases.customerName', 'text'],
  ['Cases.priority', 'text'],
  ['Cases.owner', 'text'],
  ['service.clock', 'text'],
];

const entered = ['kind', 'priority', 'subject', 'channel', 'owner', 'text'] as const;

/** Complaints and inquiries by urgency, a new one, or one of them. */
export const CasesView = () => {
  const { say, word, count } = useDialog();
  const { begun, keepLists } = useKnown();
  const work = useWork();
  const [{ desk, now }, setFound] = useState({ desk: begun.cases, now: begun.now });
  const [shown, setShown] = useState<'open' | 'all'>('open');
  const [opened, setOpened] = useState<string | 'new' | null>(null);
  const refresh = async (): Promise<void> => {
    const found = await ask('listCases', {});
    keepLists(found.lists);
    setFound(found);
  };
  const one = desk.lines.find(({ row }) => row.id === opened);
  const lines = desk.lines.filter(({ state }) => shown === 'all' || state !== 'closed');
  return (
    <>
      <div class="scroll">
        {opened === 'new' && (
          <RowEditor
            table="Cases"
            title={say('service.case.new')}
            standing={null}
            initial={{ kind: 'complaint', priority: 'normal', channel: 'call' }}
            whose="must"
            only={entered}
            work={work}
            close={() => setOpened(null)}
            send={async (edit) => {
              const saved = await ask('saveCase', { id: null, ...edit });
              await refresh();
              setOpened(saved.status === 'saved' ? saved.id : null);
              return null;
            }}
          />
        )}
        {one && (
          <CaseView
            key={one.row.id}
            line={one}
            now={now}
            work={work}
            refresh={refresh}
            back={() => setOpened(null)}
          />
        )}
        {opened !== 'new' && !one && (
          <>
            <ul class="tiles">
              {(['new', 'answered', 'toReport'] as const).map((state) => (
                <li key={state}>
                  <b>{count(desk.counts[state])}</b>
                  <span>{say(`service.state.${state}`)}</span>
                </li>
              ))}
              <li class={desk.late > 0 ? 'late' : ''}>
                <b>{count(desk.late)}</b>
                <span>{say('service.late.count')}</span>
              </li>
            </ul>
            <div class="line">
              <Segmented
                label={say('service.shown')}
                value={shown}
                options={[
                  { value: 'open', text: say('service.shown.open') },
                  { value: 'all', text: say('service.shown.all') },
                ]}
                onChange={setShown}
              />
              <span class="grow" />
              {begun.mayWork && (
                <Button primary onClick={() => setOpened('new')}>
                  {say('service.case.new')}
                </Button>
              )}
            </div>
            {lines.length === 0 ? (
              <div class="empty">{say('service.case.none')}</div>
            ) : (
              <CaseTable lines={lines} now={now} open={setOpened} word={word} />
            )}
          </>
        )}
      </div>
      <Progress work={work} />
    </>
  );
};

interface TableProps {
  readonly lines: readonly CaseLine[];
  readonly now: string;
  readonly open: (id: string) => void;
  readonly word: (key: string) => string;
}

const CaseTable = ({ lines, now, open, word }: TableProps) => (
  <table>
    <Heads heads={heads} />
    <tbody>
      {lines.map((line) => (
        <tr key={line.row.id}>
          <th scope="row">
            <button type="button" class="link" onClick={() => open(line.row.id)}>
              {line.row.subject}
            </button>
            <span class="muted small">{word(`Cases.kind.${line.row.kind}`)}</span>
          </th>
          <td>{line.row.customerName}</td>
          <td>
            <span class={`priority is-${line.row.priority}`}>
              {word(`Cases.priority.${line.row.priority}`)}
            </span>
          </td>
          <td>{line.row.owner}</td>
          <td>
            <ClockText line={line} now={now} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
