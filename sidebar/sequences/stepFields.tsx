import { useDialog } from '../dialog/dialogWords.ts';
import { ChoiceField, TextField } from '../dialog/field.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { Conditions } from '../segments/conditions.tsx';
import { NumberField } from './numberField.tsx';
import { type StepDraft, withCondition } from './sequenceDraft.ts';
import { useShared } from './shared.ts';

interface Props {
  readonly step: StepDraft;
  /** Its place, from 1, and how many there are. */
  readonly n: number;
  readonly of: number;
  readonly tried: boolean;
  readonly onChange: (step: StepDraft) => void;
  readonly onRemove: () => void;
}

const actions = ['mail', 'followUp', 'stop'] as const;

/** One step: after how many days, under which condition, what is done. */
export const StepFields = ({ step, n, of, tried, onChange, onRemove }: Props) => {
  const { say, word } = useDialog();
  const { lists, begun } = useShared();
  const { condition, kept, action } = step;
  const names = [...new Set(lists.templates.map(({ name }) => name))];
  const chosen = lists.templates.find(({ id }) => id === step.template)?.name ?? '';
  const choose = (name: string): void => {
    const rows = lists.templates.filter((one) => one.name === name);
    const row = rows.find(({ language }) => language === begun.sheetLanguage) ?? rows[0];
    onChange({ ...step, template: row?.id ?? null });
  };
  const missing = (text: string): string | undefined =>
    tried && text.trim() === '' ? say('sequence.step.none') : undefined;
  return (
    <fieldset class="step">
      <legend>{say('sequence.step', { n })}</legend>
      {of > 1 && (
        <IconButton small icon="close" label={say('sequence.step.remove', { n })} onClick={onRemove} />
      )}
      <div class="pair">
        <NumberField
          label={word('SequenceSteps.wait')}
          value={step.wait}
          onChange={(wait) => onChange({ ...step, wait })}
        />
        <ChoiceField
          label={word('SequenceSteps.action')}
          value={action}
          none="–"
          options={actions.map((value) => ({ value, text: word(`SequenceSteps.action.${value}`) }))}
          onChange={(value) => onChange({ ...step, action: actions.find((one) => one === value) ?? 'mail' })}
        />
        {action === 'mail' && (
          <ChoiceField
            label={word('SequenceSteps.templateName')}
            value={chosen}
            none="–"
            options={names.map((name) => ({ value: name, text: name }))}
            message={missing(chosen)}
            onChange={choose}
          />
        )}
        {action === 'followUp' && (
          <TextField
            label={word('SequenceSteps.subject')}
            value={step.subject ?? ''}
            required
            message={tried && (step.subject ?? '').trim() === '' ? say('sequence.incomplete') : undefined}
            onChange={(subject) => onChange({ ...step, subject })}
          />
        )}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={condition !== null || kept !== null}
          onChange={({ currentTarget }) => onChange(withCondition(step, currentTarget.checked))}
        />
        <span>{say('sequence.step.condition')}</span>
      </label>
      {kept !== null && <p class="muted">{say('sequence.step.complex')}</p>}
      {condition && (
        <Conditions
          draft={condition}
          tried={tried}
          onChange={(next) => onChange({ ...step, condition: next })}
        />
      )}
      {(condition !== null || kept !== null) && (
        <ChoiceField
          label={word('SequenceSteps.otherwise')}
          value={step.otherwise === null ? '' : String(step.otherwise)}
          none={say('sequence.step.next')}
          options={Array.from({ length: Math.max(0, of - n - 1) }, (_, at) => ({
            value: String(n + 2 + at),
            text: say('sequence.step', { n: n + 2 + at }),
          }))}
          onChange={(value) => onChange({ ...step, otherwise: value === '' ? null : Number(value) })}
        />
      )}
    </fieldset>
  );
};
