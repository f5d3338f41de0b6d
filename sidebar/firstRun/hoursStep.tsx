import { useId } from 'preact/hooks';
import { ChoiceField, TextField, withHeld } from '../dialog/field.tsx';
import { Help } from '../parts/help.tsx';
import { useKnown } from './known.ts';
import { namesOf } from './namesOf.ts';
import { type SettingsForm, useSettings } from './settingsStep.ts';
import { StepForm } from './stepForm.tsx';

/** Hours from one to another, as `08:00`. */
const hours = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String(from + at)).map((value) => ({
    value,
    text: `${value.padStart(2, '0')}:00`,
  }));

/** When mail leaves: to the team in the morning, to customers while there is somebody to answer. */
export const HoursStep = () => {
  const { say } = useKnown();
  const form = useSettings(4);
  const { text, set, message } = form;
  return (
    <StepForm
      title={say('first.hours')}
      text={say('first.hours.text')}
      go={say(form.any ? 'first.next' : 'first.keep')}
      onGo={form.go}
    >
      <h3>{say('first.hours.morning')}</h3>
      <ChoiceField
        label={say('first.hours.at')}
        value={text('mailHour')}
        options={withHeld(hours(0, 23), text('mailHour'))}
        message={message('mailHour')}
        onChange={(value) => set('mailHour', value)}
      />
      <Days form={form} name="mailDays" label={say('first.hours.morningDays')} />
      <h3>{say('first.hours.customers')}</h3>
      <p class="muted">{say('first.hours.customers.text')}</p>
      <div class="pair">
        <ChoiceField
          label={say('first.hours.from')}
          value={text('customerMailFrom')}
          options={withHeld(hours(0, 23), text('customerMailFrom'))}
          message={message('customerMailFrom')}
          onChange={(value) => set('customerMailFrom', value)}
        />
        <ChoiceField
          label={say('first.hours.until')}
          value={text('customerMailUntil')}
          options={withHeld(hours(1, 24), text('customerMailUntil'))}
          message={message('customerMailUntil')}
          onChange={(value) => set('customerMailUntil', value)}
        />
      </div>
      <Days form={form} name="customerMailDays" label={say('first.hours.customerDays')} />
      <TextField
        label={say('setting.replyTo')}
        value={text('replyTo')}
        message={message('replyTo')}
        onChange={(value) => set('replyTo', value)}
      />
      <Help>{say('setting.replyTo.note')}</Help>
      <details class="more">
        <summary>{say('first.hours.more')}</summary>
        <TextField
          label={say('setting.mailReserve')}
          value={text('mailReserve')}
          message={message('mailReserve')}
          onChange={(value) => set('mailReserve', value)}
        />
        <Help>{say('setting.mailReserve.note')}</Help>
      </details>
    </StepForm>
  );
};

interface DaysProps {
  readonly form: SettingsForm;
  readonly name: string;
  readonly label: string;
}

/** Days of the week, side by side. */
const Days = ({ form, name, label }: DaysProps) => {
  const { language } = useKnown();
  const id = useId();
  const named = namesOf(language);
  const [short, long] = [named.weekday('short'), named.weekday('long')];
  const chosen = form.text(name).split(',').map(Number);
  const message = form.message(name);
  const turn = (day: number): void => {
    const days = chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day];
    form.set(name, days.filter(Boolean).sort().join(','));
  };
  return (
    <div class="field">
      <fieldset class="chips days" aria-describedby={message === undefined ? undefined : `${id}-error`}>
        <legend class="label">{label}</legend>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={chosen.includes(day)}
              aria-label={long(day)}
              onChange={() => turn(day)}
            />
            <span aria-hidden="true">{short(day)}</span>
          </label>
        ))}
      </fieldset>
      {message !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          {message}
        </p>
      )}
    </div>
  );
};
