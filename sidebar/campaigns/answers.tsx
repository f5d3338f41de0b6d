import { useState } from 'preact/hooks';
import type { Invitee } from '../../src/schema/tables/invitees.ts';
import type { OpenCampaign } from '../../src/usecases/campaigns/openCampaign.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { TextField } from '../dialog/field.tsx';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { FormSetUp } from '../service/formSetUp.tsx';
import { useSetting } from './setting.ts';

const heads: readonly Head[] = [
  ['Invitees.customerName', 'text'],
  ['Invitees.status', 'text'],
  ['Invitees.respondedOn', 'text'],
  ['Invitees.answer', 'text'],
  ['campaign.answers.log', 'text'],
];

/** Rows in view; the others are found by name. */
const inView = 100;

/** Who was invited and what they answered; an answer is logged by one click (R40, R49). */
export const Answers = ({ opened }: { opened: OpenCampaign }) => (
  <>
    <Form form={opened.form} />
    <Given invitees={opened.invitees} />
  </>
);

/** The form by which they answer themselves; who leads sets it up. */
const Form = ({ form }: Pick<OpenCampaign, 'form'>) => {
  const { say } = useDialog();
  const { begun, work, refresh } = useSetting();
  if (!begun.mayLead) return null;
  return (
    <section class="answers-form" aria-labelledby="answers-form">
      <h3 id="answers-form">{say('campaign.form')}</h3>
      <p class="muted">{say('campaign.form.why')}</p>
      <FormSetUp form={form} {...begun.form} work={work} refresh={refresh} />
    </section>
  );
};

const Given = ({ invitees }: Pick<OpenCampaign, 'invitees'>) => {
  const { say, count } = useDialog();
  const { begun, work, act } = useSetting();
  const [text, setText] = useState('');
  const [logging, setLogging] = useState<string | null>(null);
  if (invitees.length === 0) return <div class="empty">{say('campaign.answers.none')}</div>;
  const wanted = text.trim().toLowerCase();
  const found = invitees.filter(({ customerName }) => (customerName ?? '').toLowerCase().includes(wanted));
  const takeUp = (): void =>
    act(async () => {
      await ask('takeUpAnswers', {});
      return null;
    }, say('campaign.takenUp'));
  return (
    <>
      <div class="line">
        <label class="field filter grow">
          <span>{say('campaign.answers.find')}</span>
          <input type="search" value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
        </label>
        <span class="grow" />
        {begun.mayWork && (
          <Button small busy={work.busy !== null} onClick={takeUp}>
            {say('campaign.takeUp')}
          </Button>
        )}
      </div>
      <table>
        <Heads heads={heads} />
        <tbody>
          {found.slice(0, inView).map((one) => (
            <Row
              key={one.id}
              invitee={one}
              logging={logging === one.id}
              log={(on) => setLogging(on ? one.id : null)}
            />
          ))}
        </tbody>
      </table>
      {found.length > inView && (
        <p class="muted">{say('campaign.answers.more', { count: count(found.length - inView) })}</p>
      )}
    </>
  );
};

interface RowProps {
  readonly invitee: Invitee;
  readonly logging: boolean;
  readonly log: (on: boolean) => void;
}

const Row = ({ invitee, logging, log }: RowProps) => {
  const { say } = useDialog();
  const { begun, day } = useSetting();
  const name = invitee.customerName ?? invitee.customer;
  return (
    <>
      <tr>
        <th scope="row">{name}</th>
        <td>
          <span class={`badge answer-${invitee.status}`}>{say(`Invitees.status.${invitee.status}`)}</span>
        </td>
        <td>{day(invitee.respondedOn)}</td>
        <td class="answer">{invitee.answer}</td>
        <td>
          {begun.mayWork && (
            <Button
              small
              expanded={logging}
              label={say('campaign.answers.of', { name })}
              onClick={() => log(!logging)}
            >
              {say('campaign.answers.log')}
            </Button>
          )}
        </td>
      </tr>
      {logging && (
        <tr class="logging">
          <td colSpan={heads.length}>
            <LogAnswer invitee={invitee} name={name} done={() => log(false)} />
          </td>
        </tr>
      )}
    </>
  );
};

const kinds = ['responded', 'attended', 'declined', 'reached'] as const;

const LogAnswer = ({ invitee, name, done }: { invitee: Invitee; name: string; done: () => void }) => {
  const { say } = useDialog();
  const { work, act } = useSetting();
  const [answer, setAnswer] = useState(invitee.answer ?? '');
  const [opportunity, setOpportunity] = useState(false);
  const save = (status: (typeof kinds)[number]): void =>
    act(
      async () => {
        await ask('logAnswer', { id: invitee.id, status, answer: answer.trim() || null, opportunity });
        done();
        return null;
      },
      say('campaign.answer.saved', { name }),
    );
  return (
    <div class="log-answer">
      <Help>{say('campaign.help.answers')}</Help>
      <TextField label={say('Invitees.answer')} kind="lines" value={answer} onChange={setAnswer} />
      <div class="line">
        <label class="check">
          <input
            type="checkbox"
            checked={opportunity}
            onChange={({ currentTarget }) => setOpportunity(currentTarget.checked)}
          />
          {say('campaign.answer.opportunity')}
        </label>
        <span class="grow" />
        {kinds.map((kind) => (
          <Button
            key={kind}
            small
            primary={kind === 'responded'}
            busy={work.busy !== null}
            onClick={() => save(kind)}
          >
            {say(`campaign.answer.${kind}`)}
          </Button>
        ))}
      </div>
    </div>
  );
};
