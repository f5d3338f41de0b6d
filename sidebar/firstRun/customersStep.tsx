import { ask } from '../ask.ts';
import { openPage } from '../openPage.ts';
import { useKnown } from './known.ts';
import { passStep } from './passStep.ts';
import { StepForm } from './stepForm.tsx';

/** Where the first customers come from. */
export const CustomersStep = () => {
  const { say, now, save, next, tell } = useKnown();
  const finish = async (): Promise<void> => {
    if (await save(() => passStep(5))) next();
  };
  const addSample = async (): Promise<void> => {
    if (await save(() => ask('addSample', {}))) tell(say('first.sample.added'));
  };
  const bringBack = (intent: string): void =>
    void save(async () => {
      await ask('undoChange', { intent });
      return { status: 'saved', now: await ask('firstLook', {}) };
    }).then((done) => done && tell(say('first.sample.back')));
  const removeSample = async (): Promise<void> => {
    let intent: string | null = null;
    const saved = await save(async () => {
      const answer = await ask('removeSample', {});
      intent = answer.intent;
      return { status: 'saved', now: answer.now };
    });
    const back = intent;
    if (saved) tell(say('first.sample.removed'), back === null ? undefined : () => bringBack(back));
  };
  const none = now.customers === 0;
  return (
    <StepForm
      title={say('first.customers')}
      text={none ? say('first.customers.text') : say('first.customers.have', { n: now.customers })}
      {...(none ? {} : { go: say('first.skip'), onGo: finish })}
    >
      <ul class="choices-list">
        <Choice
          title={say('first.import')}
          text={say('first.import.text')}
          onClick={() => openPage('openImport')}
        />
        {none && (
          <Choice
            title={say('first.adopt')}
            text={say('first.adopt.text')}
            onClick={() => openPage('openAdopt')}
          />
        )}
        {none && <Choice title={say('first.sample')} text={say('first.sample.text')} onClick={addSample} />}
        {now.sample > 0 && (
          <Choice
            title={say('first.sample.remove')}
            text={say('first.sample.remove.text', { n: now.sample })}
            onClick={removeSample}
          />
        )}
        {none && <Choice title={say('first.empty')} text={say('first.empty.text')} onClick={finish} />}
      </ul>
    </StepForm>
  );
};

interface ChoiceProps {
  readonly title: string;
  readonly text: string;
  readonly onClick: () => void;
}

const Choice = ({ title, text, onClick }: ChoiceProps) => {
  const { busy } = useKnown();
  return (
    <li>
      <button type="button" class="row" aria-disabled={busy} onClick={() => !busy && onClick()}>
        <span class="subject">{title}</span>
        <span class="meta">{text}</span>
      </button>
    </li>
  );
};
