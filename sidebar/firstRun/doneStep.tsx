import { openPage } from '../openPage.ts';
import { useKnown } from './known.ts';
import { StepForm } from './stepForm.tsx';

/** What comes next. */
export const DoneStep = () => {
  const { say } = useKnown();
  return (
    <StepForm
      title={say('first.done')}
      text={say('first.done.text')}
      go={say('first.done.open')}
      onGo={() => openPage('openSidebar')}
    >
      <h3>{say('first.done.next')}</h3>
      <ol class="next-steps">
        <li>{say('first.done.customer')}</li>
        <li>{say('first.done.followUp')}</li>
        <li>
          {say('first.done.mail')}
          <button type="button" class="link" onClick={() => openPage('openMail')}>
            {say('first.done.mail.open')}
          </button>
        </li>
        <li>{say('first.done.help')}</li>
      </ol>
    </StepForm>
  );
};
