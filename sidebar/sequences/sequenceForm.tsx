import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { ChoiceField, TextField } from '../dialog/field.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Icon } from '../parts/icon.tsx';
import { Note } from '../parts/note.tsx';
import { useFields } from '../segments/begun.ts';
import { useAsk } from '../useAsk.ts';
import { EnrolledList } from './enrolledList.tsx';
import { NumberField } from './numberField.tsx';
import { draftOfSequence, newStep, readyToSave, type StepDraft } from './sequenceDraft.ts';
import { type SequenceItem, useShared } from './shared.ts';
import { StepFields } from './stepFields.tsx';

interface Props {
  /** Null for a new one. */
  readonly item: SequenceItem | null;
  readonly onClose: (told?: string) => void;
}

const triggers = [
  'birthday',
  'order',
  'review',
  'returnVisit',
  'dunning',
  'lead',
  'quoteSent',
  'manual',
] as const;
const counted: readonly string[] = ['order', 'review', 'returnVisit'];
const endings = ['replyOrDeal', 'reply'] as const;

/** One sequence: what begins and ends it, its steps, and who is in it. */
export const SequenceForm = ({ item, onClose }: Props) => {
  const { say, word } = useDialog();
  const { begun, lists } = useShared();
  const { fieldOf } = useFields();
  const saving = useAsk('saveSequence');
  const [draft, setDraft] = useState(() => draftOfSequence(item, fieldOf));
  const [tried, setTried] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const save = async (): Promise<void> => {
    setTried(true);
    const ready = readyToSave(draft, fieldOf);
    if (ready && (await saving.run(ready))) onClose(say('sequence.saved'));
  };
  const change = (step: StepDraft): void =>
    setDraft({ ...draft, steps: draft.steps.map((one) => (one.key === step.key ? step : one)) });
  const add = (): void => {
    const key = Math.max(-1, ...draft.steps.map((one) => one.key)) + 1;
    setDraft({ ...draft, steps: [...draft.steps, { ...newStep(key), wait: 7 }] });
  };
  /** Branches go on to the steps that they were meant for. */
  const remove = (at: number): void =>
    setDraft({
      ...draft,
      steps: draft.steps
        .filter((_, index) => index !== at)
        .map((step) =>
          step.otherwise !== null && step.otherwise > at
            ? { ...step, otherwise: step.otherwise - 1 || null }
            : step,
        ),
    });
  return (
    <form
      class="form-page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="tools">
        <h2 ref={title} tabIndex={-1}>
          {item?.name ?? say('sequence.new')}
        </h2>
      </div>
      <div class="scroll">
        <Help>{say('sequence.help.sequence')}</Help>
        {saving.trouble && <Note kind="error">{saving.trouble.message}</Note>}
        {tried && readyToSave(draft, fieldOf) === null && (
          <Note kind="error">{say('sequence.incomplete')}</Note>
        )}
        <fieldset class="parts" disabled={!begun.mayLead}>
          <div class="pair">
            <TextField
              label={word('Sequences.name')}
              value={draft.name}
              required
              onChange={(name) => setDraft({ ...draft, name })}
            />
            <ChoiceField
              label={word('Sequences.trigger')}
              value={draft.trigger}
              none="–"
              options={triggers.map((value) => ({ value, text: word(`Sequences.trigger.${value}`) }))}
              onChange={(value) =>
                setDraft({ ...draft, trigger: triggers.find((one) => one === value) ?? 'manual' })
              }
            />
            {counted.includes(draft.trigger) && (
              <NumberField
                label={word('Sequences.after')}
                value={draft.after}
                onChange={(after) => setDraft({ ...draft, after })}
              />
            )}
            <ChoiceField
              label={word('Sequences.segmentName')}
              value={draft.segment ?? ''}
              none={say('sequence.everybody')}
              options={lists.segments.map(({ id, name }) => ({ value: id, text: name }))}
              onChange={(value) => setDraft({ ...draft, segment: value || null })}
            />
            <ChoiceField
              label={word('Sequences.endsOn')}
              value={draft.endsOn}
              none="–"
              options={endings.map((value) => ({ value, text: word(`Sequences.endsOn.${value}`) }))}
              onChange={(value) =>
                setDraft({ ...draft, endsOn: endings.find((one) => one === value) ?? 'replyOrDeal' })
              }
            />
          </div>
          <label class="check">
            <input
              type="checkbox"
              checked={draft.on}
              onChange={({ currentTarget }) => setDraft({ ...draft, on: currentTarget.checked })}
            />
            <span>{say('sequence.on')}</span>
          </label>
          <h3>{say('sequence.steps')}</h3>
          {draft.steps.map((step, at) => (
            <StepFields
              key={step.key}
              step={step}
              n={at + 1}
              of={draft.steps.length}
              tried={tried}
              onChange={change}
              onRemove={() => remove(at)}
            />
          ))}
          <Button small onClick={add}>
            <Icon name="plus" />
            {say('sequence.step.add')}
          </Button>
        </fieldset>
        {item !== null && <EnrolledList item={item} />}
      </div>
      <footer class="foot">
        <Button onClick={() => onClose()}>{say('sequence.back')}</Button>
        {begun.mayLead && (
          <Button type="submit" primary busy={saving.busy}>
            {say('sequence.save')}
          </Button>
        )}
      </footer>
    </form>
  );
};
