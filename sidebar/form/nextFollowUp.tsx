import { useState } from 'preact/hooks';
import { addDays } from '../days.ts';
import { useSession } from '../session.ts';
import { FormFields } from './formFields.tsx';
import { QuickDays } from './quickDays.tsx';
import { type FormState, useForm } from './useForm.ts';

export interface NextFollowUpState {
  readonly wanted: boolean;
  readonly setWanted: (wanted: boolean) => void;
  readonly form: FormState;
}

/** The follow-up that comes of what was just done: off at first. */
export const useNextFollowUp = (subject: string): NextFollowUpState => {
  const { book } = useSession();
  const [wanted, setWanted] = useState(false);
  const fields = book.forms.followUps.fields.filter(({ name }) => name === 'subject' || name === 'dueOn');
  const form = useForm(fields, { subject, dueOn: addDays(book.today, 7) });
  return { wanted, setWanted, form };
};

export const NextFollowUp = ({ next, prefix }: { next: NextFollowUpState; prefix: string }) => {
  const { say } = useSession();
  return (
    <div class="next">
      <label class="check">
        <input
          type="checkbox"
          checked={next.wanted}
          onChange={(event) => next.setWanted(event.currentTarget.checked)}
        />
        <span>{say('sidebar.followUp.next')}</span>
      </label>
      {next.wanted && (
        <FormFields
          form={next.form}
          first={['subject', 'dueOn']}
          prefix={prefix}
          below={(field) => field === 'dueOn' && <QuickDays onPick={(day) => next.form.set('dueOn', day)} />}
        />
      )}
    </div>
  );
};
