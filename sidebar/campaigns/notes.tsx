import { useState } from 'preact/hooks';
import type { FormValues } from '../../src/schema/derive/forms.ts';
import type { OpenCampaign } from '../../src/usecases/campaigns/openCampaign.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Fields } from '../dialog/fields.tsx';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { useSetting } from './setting.ts';

const heads: readonly Head[] = [
  ['CampaignNotes.happenedOn', 'text'],
  ['CampaignNotes.kind', 'text'],
  ['CampaignNotes.text', 'text'],
  ['CampaignNotes.amount', 'number'],
  ['CampaignNotes.by', 'text'],
];

/** Costs, competitors, changes, risks and results as they come (R41, R46). */
export const Notes = ({ opened: { campaign, notes, figures } }: { opened: OpenCampaign }) => {
  const { say } = useDialog();
  const { begun, money, day } = useSetting();
  return (
    <>
      {begun.mayWork && <NewNote key={notes.length} campaign={campaign.id} />}
      <p>
        {`${say('campaign.cost')}: `}
        <b class={campaign.budget !== null && figures.cost > campaign.budget ? 'late' : undefined}>
          {campaign.budget === null
            ? money(figures.cost)
            : say('campaign.plannedActual', { actual: money(figures.cost), planned: money(campaign.budget) })}
        </b>
      </p>
      {notes.length === 0 && <p class="muted">{say('campaign.note.none')}</p>}
      {notes.length > 0 && (
        <table>
          <Heads heads={heads} />
          <tbody>
            {notes.map((note) => (
              <tr key={note.id}>
                <td class="nowrap">{day(note.happenedOn)}</td>
                <td>{say(`CampaignNotes.kind.${note.kind}`)}</td>
                <td class="answer">{note.text}</td>
                <td class="number">{note.amount === null ? '' : money(note.amount)}</td>
                <td>{note.by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};

const NewNote = ({ campaign }: { campaign: string }) => {
  const { say } = useDialog();
  const { begun, work, act } = useSetting();
  const [values, setValues] = useState<FormValues>({ kind: 'cost', happenedOn: begun.today });
  const fields = begun.forms.note.fields.filter(
    ({ name }) => name !== 'by' && (name !== 'amount' || values.kind === 'cost'),
  );
  return (
    <form
      class="box"
      aria-label={say('campaign.note.new')}
      onSubmit={(event) => {
        event.preventDefault();
        act(async () => {
          const { amount, ...rest } = values;
          const known = values.kind === 'cost' && amount != null ? { ...rest, amount } : rest;
          await ask('saveCampaignNote', { campaign, id: null, values: known, seen: {} });
          return null;
        }, say('campaign.saved'));
      }}
    >
      <Help>{say('campaign.help.note')}</Help>
      <Fields
        fields={fields}
        values={values}
        wide={['text']}
        lists={begun.lists}
        set={(name, value) => setValues({ ...values, [name]: value })}
      />
      <div class="line">
        <span class="grow" />
        <Button type="submit" busy={work.busy !== null} disabled={!values.text}>
          {say('campaign.note.add')}
        </Button>
      </div>
    </form>
  );
};
