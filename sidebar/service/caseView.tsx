import { useState } from 'preact/hooks';
import type { FormValues } from '../../src/schema/derive/forms.ts';
import type { CaseLine } from '../../src/usecases/service/serviceDesk.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { ChoiceField, TextField } from '../dialog/field.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { RowEditor } from '../rows/rowEditor.tsx';
import type { Work } from '../safety/useWork.ts';
import { ClockText } from './clockText.tsx';
import { useKnown } from './known.ts';

interface Props {
  readonly line: CaseLine;
  readonly now: string;
  readonly work: Work;
  readonly refresh: () => Promise<void>;
  readonly back: () => void;
}

const corrected = ['kind', 'priority', 'subject', 'channel', 'owner', 'text', 'note'] as const;

/** One case: what was said, how it stands, and what is to be done next. */
export const CaseView = ({ line, now, work, refresh, back }: Props) => {
  const { say, word, moment } = useDialog();
  const { begun, day } = useKnown();
  const [editing, setEditing] = useState(false);
  const { row, state } = line;
  const move = (
    deed: 'answer' | 'resolve' | 'report' | 'reopen',
    values: FormValues = {},
    mail: string | null = null,
  ) =>
    void work.run(async () => {
      await ask('moveCase', { id: row.id, deed, values, mail });
      await refresh();
      return say('service.saved');
    });
  const facts = [
    ['Cases.customerName', row.customerName],
    ['Cases.contactName', row.contactName],
    ['Cases.owner', row.owner],
    ['Cases.openedAt', row.openedAt && moment(row.openedAt)],
    ['Cases.answeredAt', row.answeredAt && moment(row.answeredAt)],
    ['Cases.resolvedAt', row.resolvedAt && moment(row.resolvedAt)],
    ['Cases.reportedBackOn', row.reportedBackOn && day(row.reportedBackOn)],
    ['Cases.cause', row.cause],
    ['Cases.improvement', row.improvement],
    ['Cases.solution', row.solution],
    ['Cases.text', row.text],
    ['Cases.note', row.note],
  ] as const;
  return (
    <>
      <div class="line">
        <Button small onClick={back}>
          {say('service.back')}
        </Button>
        <h2 class="grow clip">{row.subject}</h2>
        <span class={`priority is-${row.priority}`}>{word(`Cases.priority.${row.priority}`)}</span>
        <ClockText line={line} now={now} />
      </div>
      {editing ? (
        <RowEditor
          table="Cases"
          title={say('service.edit')}
          standing={{ ...row }}
          only={corrected}
          work={work}
          close={() => setEditing(false)}
          send={async ({ values, seen }) => {
            const saved = await ask('saveCase', { customer: null, id: row.id, values, seen });
            if (saved.status === 'conflict') return saved.now;
            await refresh();
            setEditing(false);
            return null;
          }}
        />
      ) : (
        <section class="box" aria-label={row.subject}>
          <dl class="facts">
            {facts
              .filter(([, value]) => value)
              .map(([key, value]) => (
                <div key={key}>
                  <dt>{word(key)}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
          {begun.mayWork && (
            <div class="line">
              <Button small onClick={() => setEditing(true)}>
                {say('service.edit')}
              </Button>
              {state === 'new' && (
                <Button small primary busy={work.busy !== null} onClick={() => move('answer')}>
                  {say('service.answered')}
                </Button>
              )}
              {row.resolvedAt !== null && (
                <Button small busy={work.busy !== null} onClick={() => move('reopen')}>
                  {say('service.reopen')}
                </Button>
              )}
            </div>
          )}
        </section>
      )}
      {begun.mayWork && !editing && row.resolvedAt === null && (
        <Resolve line={line} busy={work.busy !== null} resolve={(values) => move('resolve', values)} />
      )}
      {begun.mayWork && !editing && state === 'toReport' && (
        <Report line={line} busy={work.busy !== null} report={(mail) => move('report', {}, mail)} />
      )}
    </>
  );
};

interface ResolveProps {
  readonly line: CaseLine;
  readonly busy: boolean;
  readonly resolve: (values: FormValues) => void;
}

const Resolve = ({ line: { row }, busy, resolve }: ResolveProps) => {
  const { say, word } = useDialog();
  const { lists } = useKnown();
  const [solution, setSolution] = useState(row.solution ?? '');
  const [cause, setCause] = useState(row.cause ?? '');
  const [improvement, setImprovement] = useState(row.improvement ?? '');
  const [tried, setTried] = useState(false);
  const options = (names: readonly string[] = []) => names.map((name) => ({ value: name, text: name }));
  const done = (): void => {
    setTried(true);
    if (solution.trim() === '') return;
    resolve({ solution, cause: cause || null, improvement: improvement || null });
  };
  return (
    <section class="box" aria-labelledby="resolve">
      <h2 id="resolve">{say('service.resolve')}</h2>
      <Help>{say('service.help.resolve')}</Help>
      <TextField
        label={word('Cases.solution')}
        kind="lines"
        required
        value={solution}
        message={tried && solution.trim() === '' ? say('field.required') : undefined}
        onChange={setSolution}
      />
      <div class="grid">
        <ChoiceField
          label={word('Cases.cause')}
          value={cause}
          options={options(lists.Causes)}
          none="–"
          onChange={setCause}
        />
        <ChoiceField
          label={word('Cases.improvement')}
          value={improvement}
          options={options(lists.Improvements)}
          none="–"
          onChange={setImprovement}
        />
      </div>
      <div class="line end">
        <Button primary busy={busy} onClick={done}>
          {say('service.resolve')}
        </Button>
      </div>
    </section>
  );
};

interface ReportProps {
  readonly line: CaseLine;
  readonly busy: boolean;
  readonly report: (mail: string | null) => void;
}

const Report = ({ line: { row }, busy, report }: ReportProps) => {
  const { say } = useDialog();
  const [text, setText] = useState(row.solution ?? '');
  return (
    <section class="box" aria-labelledby="report">
      <h2 id="report">{say('service.report')}</h2>
      <Help>{say('service.report.why')}</Help>
      <TextField label={say('service.report.text')} kind="lines" value={text} onChange={setText} />
      <div class="line end">
        <Button busy={busy} onClick={() => report(null)}>
          {say('service.report.otherwise')}
        </Button>
        <Button primary busy={busy} disabled={text.trim() === ''} onClick={() => report(text)}>
          {say('service.report.mail')}
        </Button>
      </div>
    </section>
  );
};
