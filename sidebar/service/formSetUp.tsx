import { useState } from 'preact/hooks';
import type { AnswersTab, FormState } from '../../src/usecases/service/setUpForm.ts';
import { ask } from '../ask.ts';
import { ColumnTable } from '../dialog/columnTable.tsx';
import { useDialog } from '../dialog/dialogWords.ts';
import { ChoiceField, TextField } from '../dialog/field.tsx';
import { Button } from '../parts/button.tsx';
import type { Work } from '../safety/useWork.ts';

interface Props {
  readonly form: FormState;
  /** What may stand in its link, and which fields the columns of its answers may be. */
  readonly markers: readonly string[];
  readonly fields: readonly string[];
  readonly work: Work;
  readonly refresh: () => Promise<void>;
}

/** R49, R90, R114: a form of the business, set up once: its prefilled link, the tab of its answers, which column is what. */
export const FormSetUp = (props: Props) => {
  const { form } = props;
  const { say, word } = useDialog();
  const [open, setOpen] = useState(false);
  const ready = form.link !== null && form.sheetId !== null;
  return (
    <div class="box">
      <div class="line">
        <h3 class="grow">{word(`Forms.kind.${form.kind}`)}</h3>
        <span class={form.trouble ? 'late' : 'muted'}>
          {form.trouble
            ? say(`service.form.${form.trouble}`, { tab: form.tab ?? '' })
            : say(ready ? 'service.form.ready' : 'service.form.none', { tab: form.tab ?? '' })}
        </span>
        <Button
          small
          expanded={open}
          label={`${say('service.form.setUp')}: ${word(`Forms.kind.${form.kind}`)}`}
          onClick={() => setOpen(!open)}
        >
          {say('service.form.setUp')}
        </Button>
      </div>
      {open && (
        <>
          <LinkStep {...props} />
          <TabStep {...props} />
        </>
      )}
    </div>
  );
};

/** Whose form it is, as a request names it. */
const keyOf = ({ kind, campaign }: FormState) => ({ kind, campaign });

/** Fields that no column of a table is called after. */
const ownWords: ReadonlySet<string> = new Set(['at', 'customer', 'consent', 'comment']);

const LinkStep = ({ form, markers, work, refresh }: Props) => {
  const { say } = useDialog();
  const [link, setLink] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const save = (): void =>
    void work.run(async () => {
      const saved = await ask('saveFormLink', { ...keyOf(form), link });
      setProblem(saved.status === 'unfit' ? say(`service.form.link.${saved.problem}`) : undefined);
      if (saved.status === 'unfit') return null;
      await refresh();
      return say('service.form.link.saved', { n: saved.fields.length });
    });
  return (
    <>
      <p>
        {say('service.form.link.how', {
          markers: markers.map((one) => one.toUpperCase()).join(', '),
        })}
      </p>
      {form.link !== null && <p class="muted clip">{form.link}</p>}
      <TextField label={say('service.form.link')} value={link} message={problem} onChange={setLink} />
      <div class="line end">
        <Button small busy={work.busy !== null} disabled={link.trim() === ''} onClick={save}>
          {say('service.form.link.save')}
        </Button>
      </div>
    </>
  );
};

interface Chosen extends AnswersTab {
  readonly sheetId: number;
  readonly title: string;
}

const TabStep = ({ form, fields, work, refresh }: Props) => {
  const { say, word } = useDialog();
  const [tabs, setTabs] = useState<readonly { readonly sheetId: number; readonly title: string }[] | null>(
    null,
  );
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const list = (): void =>
    void work.run(async () => {
      setTabs(await ask('answerTabs', {}));
      return null;
    });
  const choose = (id: string): void =>
    void work.run(async () => {
      const tab = tabs?.find(({ sheetId }) => String(sheetId) === id);
      if (!tab) return null;
      setChosen({ ...(await ask('lookAtAnswers', { kind: form.kind, sheetId: tab.sheetId })), ...tab });
      return null;
    });
  const save = (): void =>
    void work.run(async () => {
      if (!chosen) return null;
      const { sheetId, title: tab, columns } = chosen;
      const { read } = await ask('saveFormTab', { ...keyOf(form), sheetId, tab, columns: { ...columns } });
      await refresh();
      setChosen(null);
      return say('service.form.tab.saved', { n: read });
    });
  const table = form.kind === 'confirm' ? 'Customers' : 'SurveyAnswers';
  const label = (field: string): string =>
    form.kind === 'campaign' || ownWords.has(field)
      ? word(`service.field.${field}`)
      : word(`${table}.${field}`);
  const target = (header: string): string | null =>
    Object.entries(chosen?.columns ?? {}).find(([, name]) => name === header)?.[0] ?? null;
  const turn = (index: number, field: string | null): void => {
    if (!chosen) return;
    const header = chosen.headers[index] ?? '';
    const others = Object.entries(chosen.columns).filter(
      ([known, name]) => name !== header && known !== field,
    );
    setChosen({
      ...chosen,
      columns: Object.fromEntries(field === null ? others : [...others, [field, header]]),
    });
  };
  return (
    <>
      <p>{say('service.form.tab.how')}</p>
      {tabs === null ? (
        <div class="line end">
          <Button small busy={work.busy !== null} onClick={list}>
            {say('service.form.tab.list')}
          </Button>
        </div>
      ) : (
        <ChoiceField
          label={say('service.form.tab')}
          value={chosen ? String(chosen.sheetId) : ''}
          options={tabs.map(({ sheetId, title }) => ({ value: String(sheetId), text: title }))}
          none="–"
          onChange={choose}
        />
      )}
      {chosen && (
        <>
          <ColumnTable
            columns={chosen.headers.map((header, at) => ({
              header,
              sample: chosen.sample[at] ?? '',
              target: target(header),
            }))}
            targets={fields.map((name) => ({ name, label: label(name) }))}
            words={{
              header: say('service.form.column'),
              sample: say('service.form.sample'),
              target: say('service.form.field'),
              none: say('service.form.nothing'),
            }}
            disabled={work.busy !== null}
            choose={turn}
          />
          <div class="line end">
            <Button small primary busy={work.busy !== null} onClick={save}>
              {say('service.form.tab.save')}
            </Button>
          </div>
        </>
      )}
    </>
  );
};
