import { useState } from 'preact/hooks';
import { isDay } from '../../src/schema/day.ts';
import type { OpenContract } from '../../src/usecases/sales/openContract.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { sendApprovalMails } from '../sendApprovalMails.ts';
import { useSetting } from './setting.ts';
import { Steps } from './steps.tsx';

/** The line of stages, what comes next and why not yet, the steps, and where it has been. */
export const Progression = ({ opened }: { opened: OpenContract }) => {
  const { say, moment } = useDialog();
  const { stages, contract, history } = opened;
  const at = stages.findIndex(({ name }) => name === contract.stage);
  return (
    <>
      <ol class="stages" aria-label={say('contract.stages')}>
        {stages.map(({ name }, index) => (
          <li key={name} class={index < at ? 'past' : ''} aria-current={index === at ? 'step' : undefined}>
            {name}
          </li>
        ))}
      </ol>
      <NextStage key={`${contract.stage} ${contract.signedOn}`} opened={opened} at={at} />
      <Steps
        opened={opened}
        kinds={['milestone', 'project', 'purchase', 'stock']}
        title={say('contract.steps')}
      />
      {history.length > 0 && (
        <details class="more">
          <summary>{say('contract.history')}</summary>
          <ol class="history">
            {history.map((one) => (
              <li key={one.id}>
                {moment(one.at)}:{' '}
                {one.before === null
                  ? one.after
                  : say('contract.history.days', { before: one.before, after: one.after ?? '' })}
                {[one.by, one.how && say(`StageChanges.how.${one.how}`), one.note]
                  .filter(Boolean)
                  .map((text) => ` · ${text}`)
                  .join('')}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
};

const NextStage = ({ opened, at }: { opened: OpenContract; at: number }) => {
  const { say } = useDialog();
  const { begun, work, act } = useSetting();
  const { contract, stages, approval } = opened;
  const [stage, setStage] = useState(stages[at + 1]?.name ?? '');
  const [signedOn, setSignedOn] = useState(contract.signedOn ?? '');
  const [note, setNote] = useState('');
  const target = stages.find(({ name }) => name === stage);
  const asksDay = contract.signedOn === null && target?.barriers.includes('signedOn') === true;
  const barriers = (target?.barriers ?? []).filter((one) => one !== 'signedOn' || signedOn === '');
  const rule = stages[at]?.exitRule;
  const mark = approval === 'notNeeded' ? null : approval;
  // A stage that was typed is no approval.
  const ahead = mark === 'waiting' && ['approved', 'signed'].includes(stages[at]?.means ?? '');
  const move = (): void =>
    act(
      async () => {
        await ask('moveContract', {
          id: contract.id,
          stage,
          note: note.trim() === '' ? null : note.trim(),
          signedOn: isDay(signedOn) ? signedOn : null,
        });
        return null;
      },
      say('contract.moved', { stage }),
    );
  return (
    <section class="box">
      {mark !== null && (
        <p class="line">
          <span class={mark === 'approved' ? 'badge is-given' : 'badge'}>
            {say(`contract.approval.${ahead ? 'none' : mark}`)}
          </span>
          {begun.mayWork && mark !== 'approved' && (
            <Button
              small
              onClick={() =>
                act(async () => {
                  await ask('askContractApproval', { id: contract.id });
                  sendApprovalMails();
                  return null;
                }, say('contract.approval.asked'))
              }
            >
              {say('contract.approval.ask')}
            </Button>
          )}
        </p>
      )}
      {rule && <p class="muted">{say('contract.exit', { rule })}</p>}
      {at === stages.length - 1 && <p class="muted">{say('contract.next.none')}</p>}
      {begun.mayWork && <Help>{say('contract.help.progress')}</Help>}
      {begun.mayWork && (
        <div class="line">
          <label class="field">
            <span>{say('contract.move')}</span>
            <select value={stage} onChange={({ currentTarget }) => setStage(currentTarget.value)}>
              {stage === '' && <option value="">–</option>}
              {stages
                .filter(({ name }) => name !== contract.stage)
                .map(({ name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
            </select>
          </label>
          {asksDay && (
            <label class="field">
              <span>{say('Contracts.signedOn')}</span>
              <input
                type="date"
                value={signedOn}
                onInput={({ currentTarget }) => setSignedOn(currentTarget.value)}
              />
            </label>
          )}
          <label class="field grow">
            <span>{say('contract.move.note')}</span>
            <input type="text" value={note} onInput={({ currentTarget }) => setNote(currentTarget.value)} />
          </label>
        </div>
      )}
      {barriers.map((one) => (
        <p key={one} class="late">
          {say(`contract.block.${one}`)}
        </p>
      ))}
      {begun.mayWork && stage !== '' && (
        <p class="line">
          <Button primary busy={work.busy !== null} disabled={barriers.length > 0} onClick={move}>
            {say('contract.next.go', { stage })}
          </Button>
        </p>
      )}
    </section>
  );
};
