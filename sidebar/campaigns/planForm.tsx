import { useState } from 'preact/hooks';
import type { FormValues } from '../../src/schema/derive/forms.ts';
import { type Campaign, campaignKinds } from '../../src/schema/tables/campaigns.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { changesOf, Fields } from '../dialog/fields.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { useSetting } from './setting.ts';

const wide = ['name', 'goal', 'scope', 'note'];

/** Fills what may be expected, after the campaigns before it (R47). */
const FromPast = ({ values, fill }: { values: FormValues; fill: (values: FormValues) => void }) => {
  const { say } = useDialog();
  const { work } = useSetting();
  const kind = campaignKinds.find((one) => one === values.kind);
  const past = (): void =>
    void work.run(async () => {
      if (kind === undefined) return null;
      const most = Number(values.mostInvitees);
      const invitees = Number.isInteger(most) && most > 0 ? most : null;
      const plan = await ask('planFromPast', { kind, invitees });
      const known = Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== null));
      if (Object.keys(known).length === 0) return say('campaign.fromPast.none');
      fill({ ...values, ...known });
      return say('campaign.fromPast.done');
    });
  return (
    <Button small disabled={kind === undefined} onClick={past}>
      {say('campaign.fromPast')}
    </Button>
  );
};

/** A campaign that is about to be planned. */
export const NewCampaign = ({ back, made }: { back: () => void; made: (id: string) => void }) => {
  const { say } = useDialog();
  const { begun, work } = useSetting();
  const [values, setValues] = useState<FormValues>({ kind: 'mail' });
  const save = (): void =>
    void work.run(async () => {
      const saved = await ask('saveCampaign', { id: null, values, seen: {} });
      if (saved.status === 'saved') made(saved.row.id);
      return say('campaign.saved');
    });
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div class="scroll">
        <h2>{say('campaign.new')}</h2>
        <Help>{say('campaign.help.plan')}</Help>
        <Fields
          fields={begun.forms.plan.fields}
          values={values}
          wide={wide}
          lists={begun.lists}
          set={(name, value) => setValues({ ...values, [name]: value })}
        />
        <div class="line">
          <FromPast values={values} fill={setValues} />
        </div>
      </div>
      <div class="foot">
        <Button onClick={back}>{say('campaign.discard')}</Button>
        <Button primary type="submit" busy={work.busy !== null}>
          {say('campaign.save')}
        </Button>
      </div>
    </form>
  );
};

/** The plan of a campaign, to be looked at and changed. Only what was changed is sent. */
export const Plan = ({ campaign }: { campaign: Campaign }) => {
  const { say } = useDialog();
  const { begun, work, act } = useSetting();
  const { fields } = begun.forms.plan;
  // Columns of a campaign hold text and numbers, as fields of a form do.
  const standing: FormValues = { ...campaign };
  const [values, setValues] = useState<FormValues>(standing);
  const change = changesOf(fields, values, standing);
  const save = (): void =>
    act(async () => {
      const saved = await ask('saveCampaign', {
        id: campaign.id,
        values: change.values,
        seen: change.seen,
      });
      return saved.status === 'conflict' ? say('campaign.conflict') : null;
    }, say('campaign.saved'));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Help>{say('campaign.help.plan')}</Help>
      <Fields
        fields={fields}
        values={values}
        wide={wide}
        lists={begun.lists}
        set={(name, value) => setValues({ ...values, [name]: value })}
      />
      {begun.mayLead && (
        <p class="line">
          <FromPast values={values} fill={setValues} />
          <span class="grow" />
          <Button primary type="submit" busy={work.busy !== null} disabled={!change.changed}>
            {say('campaign.save')}
          </Button>
        </p>
      )}
    </form>
  );
};
