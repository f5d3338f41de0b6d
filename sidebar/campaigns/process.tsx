import { useState } from 'preact/hooks';
import type { ProcessStep } from '../../src/domain/campaigns/process.ts';
import type { FormValues } from '../../src/schema/derive/forms.ts';
import type { OpenCampaign } from '../../src/usecases/campaigns/openCampaign.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { changesOf, Fields } from '../dialog/fields.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { useSetting } from './setting.ts';

/** The standard process: what must be true at each step, whether it is, and who did it (R48). */
export const Process = ({ opened: { campaign, steps } }: { opened: OpenCampaign }) => {
  const { say } = useDialog();
  const { begun } = useSetting();
  const [editing, setEditing] = useState<string | null>(null);
  const next = Math.max(0, ...steps.map(({ position }) => position ?? 0)) + 1;
  return (
    <section class="box" aria-labelledby="standard">
      <h2 id="standard">{say('campaign.standard')}</h2>
      <p class="muted">{say('campaign.standard.note')}</p>
      <ol class="process">
        {steps.map((step) => (
          <li key={step.id}>
            {editing === step.id ? (
              <EditStep step={step} done={() => setEditing(null)} />
            ) : (
              <Step campaign={campaign.id} step={step} edit={() => setEditing(step.id)} />
            )}
          </li>
        ))}
      </ol>
      {begun.mayLead &&
        (editing === 'new' ? (
          <EditStep step={null} position={next} done={() => setEditing(null)} />
        ) : (
          <div class="line">
            <Button small onClick={() => setEditing('new')}>
              {say('campaign.standard.add')}
            </Button>
          </div>
        ))}
    </section>
  );
};

interface StepProps {
  readonly campaign: string;
  readonly step: ProcessStep;
  readonly edit: () => void;
}

const Step = ({ campaign, step, edit }: StepProps) => {
  const { say } = useDialog();
  const { begun, act, day } = useSetting();
  const { id, name, rule, holds, doneOn, by } = step;
  const tick = (done: boolean): void =>
    act(async () => {
      await ask('tickCampaignStep', { campaign, step: id, done });
      return null;
    }, say('campaign.saved'));
  const word = holds === null ? 'judge' : holds ? 'holds' : 'holdsNot';
  return (
    <div class="step">
      <input
        type="checkbox"
        aria-label={say('campaign.step.of', { step: name })}
        checked={doneOn !== null}
        disabled={!begun.mayWork}
        onChange={({ currentTarget }) => tick(currentTarget.checked)}
      />
      <div class="grow">
        <b>{name}</b> <span class={`badge check-${word}`}>{say(`campaign.step.${word}`)}</span>
        <div class="muted">{rule}</div>
        {doneOn !== null && (
          <div class="small-text muted">
            {by === null ? day(doneOn) : say('campaign.step.by', { day: day(doneOn), name: by })}
          </div>
        )}
      </div>
      {begun.mayLead && (
        <Button small label={say('campaign.standard.edit', { step: name })} onClick={edit}>
          {say('campaign.standard.change')}
        </Button>
      )}
    </div>
  );
};

interface EditProps {
  readonly step: ProcessStep | null;
  readonly position?: number;
  readonly done: () => void;
}

/** A step of the standard, which holds for all campaigns. */
const EditStep = ({ step, position = 1, done }: EditProps) => {
  const { say } = useDialog();
  const { begun, work, act } = useSetting();
  const { fields } = begun.forms.step;
  const standing: FormValues = step
    ? { position: step.position, name: step.name, rule: step.rule, check: step.check }
    : {};
  const [values, setValues] = useState<FormValues>(step ? standing : { position, check: 'hand' });
  const change = changesOf(fields, values, standing);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act(async () => {
          const wanted = { id: step?.id ?? null, values: change.values, seen: step ? change.seen : {} };
          const saved = await ask('saveCampaignStep', wanted);
          if (saved.status === 'conflict') return say('campaign.conflict');
          done();
          return null;
        }, say('campaign.saved'));
      }}
    >
      <Help>{say('campaign.help.standard')}</Help>
      <Fields
        fields={fields}
        values={values}
        wide={['rule']}
        lists={begun.lists}
        set={(name, value) => setValues({ ...values, [name]: value })}
      />
      <p class="line">
        <span class="grow" />
        <Button small onClick={done}>
          {say('campaign.discard')}
        </Button>
        <Button small type="submit" busy={work.busy !== null} disabled={!change.changed || !values.name}>
          {say('campaign.save')}
        </Button>
      </p>
    </form>
  );
};
