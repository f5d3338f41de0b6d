import { useState } from 'preact/hooks';
import type { Draft } from '../../src/usecases/sales/draftText.ts';
import type { OpenContract } from '../../src/usecases/sales/openContract.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { useSetting } from './setting.ts';

/** What is proposed about arrears. Nothing is sent from here: a person sends the letter and says so. */
export const Dunning = ({ opened }: { opened: OpenContract }) => {
  const { say } = useDialog();
  const { begun, work, act, day } = useSetting();
  const { contract, proposal } = opened;
  const { id } = contract;
  const [letter, setLetter] = useState<Draft | null>(null);
  const [sure, setSure] = useState(false);
  const deed = (name: 'dunned' | 'stop' | 'resume', said: string): void =>
    act(async () => {
      await ask('dunContract', { id, deed: name });
      return null;
    }, said);
  const draft = (): void =>
    void work.run(async () => {
      const found = await ask('draftContractText', { id, use: 'dunning', template: null });
      setLetter(found);
      return found === null ? say('contract.text.none') : null;
    });
  const late = opened.ages.slice(1).some((one) => one > 0);
  if (!late && contract.stoppedOn === null) return null;
  return (
    <section class="box" aria-labelledby="dunning">
      <h2 id="dunning">{say('contract.dun')}</h2>
      <p class={proposal ? 'late' : 'muted'}>
        {say(proposal ? `contract.dun.${proposal.step}` : 'contract.dun.none')}
      </p>
      {contract.stoppedOn !== null && <p>{say('contract.dun.stopped', { day: day(contract.stoppedOn) })}</p>}
      {begun.mayWork && (
        <div class="line">
          {late && (
            <Button small onClick={draft}>
              {say('contract.dun.letter')}
            </Button>
          )}
          {proposal !== null && proposal.dun.length > 0 && (
            <Button small busy={work.busy !== null} onClick={() => deed('dunned', say('contract.dun.noted'))}>
              {say('contract.dun.done')}
            </Button>
          )}
          {contract.stoppedOn === null && !sure && (
            <Button small onClick={() => setSure(true)}>
              {say('contract.dun.stop')}
            </Button>
          )}
          {sure && (
            <>
              <span>{say('contract.dun.stop.sure')}</span>
              <Button
                small
                danger
                onClick={() => deed('stop', say('contract.dun.stopped', { day: day(begun.today) }))}
              >
                {say('contract.dun.stop.yes')}
              </Button>
              <Button small onClick={() => setSure(false)}>
                {say('contract.cancel')}
              </Button>
            </>
          )}
          {contract.stoppedOn !== null && (
            <Button small onClick={() => deed('resume', say('contract.dun.resumed'))}>
              {say('contract.dun.resume')}
            </Button>
          )}
        </div>
      )}
      {letter !== null && <Letter letter={letter} set={setLetter} email={opened.email} />}
    </section>
  );
};

interface LetterProps {
  readonly letter: Draft;
  readonly set: (letter: Draft) => void;
  readonly email: string | null;
}

const Letter = ({ letter, set, email }: LetterProps) => {
  const { say } = useDialog();
  const { work } = useSetting();
  const copy = (): void =>
    void work.run(async () => {
      await navigator.clipboard.writeText(`${letter.subject}\n\n${letter.text}`);
      return say('contract.dun.copied');
    });
  const address = `mailto:${encodeURIComponent(email ?? '')}?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(letter.text)}`;
  return (
    <>
      {letter.missing.length > 0 && (
        <p class="late" role="status">
          {say('contract.text.missing', { places: letter.missing.join(', ') })}
        </p>
      )}
      <Help>{say('contract.help.letter')}</Help>
      <label class="field">
        <span>{say('contract.dun.subject')}</span>
        <input
          type="text"
          value={letter.subject}
          onInput={({ currentTarget }) => set({ ...letter, subject: currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{say('contract.dun.text')}</span>
        <textarea
          rows={8}
          value={letter.text}
          onInput={({ currentTarget }) => set({ ...letter, text: currentTarget.value })}
        />
      </label>
      <div class="line">
        <Button small onClick={copy}>
          {say('contract.dun.copy')}
        </Button>
        {email === null ? (
          <span class="muted">{say('contract.dun.noMail')}</span>
        ) : (
          <a href={address} target="_blank" rel="noreferrer">
            {say('contract.dun.mail')}
          </a>
        )}
      </div>
    </>
  );
};
