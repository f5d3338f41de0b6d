import { useEffect, useState } from 'preact/hooks';
import type { RunRecord } from '../../control.ts';
import type { Parts, RunView } from '../../server/protocol.ts';
import { Icon } from '../chrome/Icon.tsx';
import { momentText } from '../time.ts';
import type { Language, Say } from '../words.ts';
import { PanelFrame } from './PanelFrame.tsx';

interface Props {
  readonly runs: readonly RunView[];
  readonly people: Parts['people'];
  readonly timeZone: string;
  readonly language: Language;
  readonly say: Say;
  readonly onClose: () => void;
  /** Fetches the whole record, with its calls in order. */
  readonly read: (id: string) => Promise<RunRecord>;
}

/** Lines of a long trace that are shown; the rest is counted. */
const TRACE_SHOWN = 300;

const seconds = (ms: number, language: Language): string =>
  `${(ms / 1000).toLocaleString(language, { maximumFractionDigits: 2 })} s`;

const Details = ({ record, language, say }: { record: RunRecord; language: Language; say: Say }) => (
  <div class="run-details">
    {record.error && (
      <pre class="error">{record.error.stack || `${record.error.name}: ${record.error.message}`}</pre>
    )}
    {record.output.length > 0 && (
      <>
        <h4>{say('runOutput')}</h4>
        <pre>{record.output.map(({ level, text }) => `${level.padEnd(5)} ${text}`).join('\n')}</pre>
      </>
    )}
    <h4>{say('runByService')}</h4>
    <table>
      <tbody>
        {Object.entries(record.byService).map(([service, { calls, cells }]) => (
          <tr key={service}>
            <th scope="row">{service}</th>
            <td>
              {calls.toLocaleString(language)} {say('runCalls').toLowerCase()}
            </td>
            <td>
              {cells.toLocaleString(language)} {say('runCells').toLowerCase()}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    {record.trace.length > 0 && (
      <>
        <h4>{say('runTrace')}</h4>
        <ol class="trace">
          {record.trace.slice(0, TRACE_SHOWN).map(({ n, method, cells }) => (
            <li key={n} value={n}>
              <code>{method}</code>
              {cells > 0 && <span>{cells.toLocaleString(language)}</span>}
            </li>
          ))}
        </ol>
        {record.trace.length > TRACE_SHOWN && <p>… +{record.trace.length - TRACE_SHOWN}</p>}
      </>
    )}
    <p class="quiet">
      {seconds(record.realMs, language)} {say('runRealTime')} · {record.mode}
    </p>
  </div>
);

/** What ran, newest first: who caused it, what it cost in calls, cells and modelled time, and its error. */
export const Runs = ({ runs, people, timeZone, language, say, onClose, read }: Props) => {
  const [opened, setOpened] = useState<string | null>(null);
  const [record, setRecord] = useState<RunRecord | null>(null);

  useEffect(() => {
    setRecord(null);
    if (opened === null) return;
    let wanted = true;
    read(opened).then((found) => wanted && setRecord(found));
    return () => {
      wanted = false;
    };
  }, [opened]);

  const personName = (key: string): string => people.all.find((person) => person.key === key)?.name ?? key;

  return (
    <PanelFrame title={say('runs')} say={say} onClose={onClose}>
      {runs.length === 0 && <p class="nothing">{say('runsEmpty')}</p>}
      <ul class="run-list">
        {runs.map((run) => (
          <li key={run.id} class={`status-${run.status}`}>
            <button
              type="button"
              aria-expanded={opened === run.id}
              onClick={() => setOpened(opened === run.id ? null : run.id)}
            >
              <Icon shape={opened === run.id ? 'down' : 'right'} size={16} />
              <span class="run-name">
                <code>{run.functionName}</code> <span class="quiet">{say(run.occasion)}</span>
              </span>
              <span class={`pill ${run.status}`}>{say(run.status)}</span>
              <span class="run-line quiet">
                {personName(run.person)} · {momentText(run.startedAt, timeZone, language)}
              </span>
              <span class="run-line numbers">
                {run.calls.toLocaleString(language)} {say('runCalls').toLowerCase()} ·{' '}
                {run.cells.toLocaleString(language)} {say('runCells').toLowerCase()} ·{' '}
                {seconds(run.modelledMs, language)}
              </span>
              {run.error && <span class="run-line error">{run.error.message}</span>}
            </button>
            {opened === run.id && record && <Details record={record} language={language} say={say} />}
          </li>
        ))}
      </ul>
    </PanelFrame>
  );
};
