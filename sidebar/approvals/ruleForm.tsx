import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Field, FormValues } from '../../src/schema/derive/forms.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { asTyped, readTyped } from '../dialog/typedRow.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { useAsk } from '../useAsk.ts';
import { type Lists, useShared } from './useApprovals.ts';

interface Props {
  /** Null for a new one. */
  readonly rule: Lists['rules'][number] | null;
  readonly onClose: (told?: string) => void;
}

/** What a new rule begins with: a quote's first step, switched on. */
const first = { of: 'quote', step: 1, active: true };

/** A rule of who approves what: the fields of its table. */
export const RuleForm = ({ rule, onClose }: Props) => {
  const { say } = useDialog();
  const { begun } = useShared();
  const { run, busy, trouble } = useAsk('saveApprovalRule');
  const [before] = useState(() => asTyped(begun.form.fields, rule ?? first));
  const [typed, setTyped] = useState(before);
  const [taken, setTaken] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const save = async (): Promise<void> => {
    const changed = begun.form.fields.filter(({ name }) => rule === null || typed[name] !== before[name]);
    if (changed.length === 0) return onClose();
    const answer = await run({
      id: rule?.id ?? null,
      values: readTyped(changed, typed),
      seen: rule === null ? {} : seenOf(changed, rule),
    });
    if (answer?.value.status === 'saved') onClose(say('approve.rule.saved'));
    else if (answer) setTaken(true);
  };
  return (
    <form
      class="form-page"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="tools">
        <h2 ref={title} tabIndex={-1}>
          {say(rule === null ? 'approve.rule.new' : 'approve.rule.change')}
        </h2>
      </div>
      <div class="scroll pad">
        <Help>{say('approve.help.rule')}</Help>
        {trouble && <Note kind="error">{trouble.message}</Note>}
        {taken && <Note kind="warning">{say('approve.rule.conflict')}</Note>}
        {begun.form.fields.map((field) => (
          <RuleField
            key={field.name}
            field={field}
            value={typed[field.name] ?? ''}
            message={trouble?.fields[field.name]}
            onChange={(value) => setTyped({ ...typed, [field.name]: value })}
          />
        ))}
      </div>
      <footer class="foot">
        <Button type="submit" primary busy={busy}>
          {say('approve.rule.save')}
        </Button>
        <Button onClick={() => onClose()}>{say('approve.rule.cancel')}</Button>
      </footer>
    </form>
  );
};

const seenOf = (fields: readonly Field[], rule: object): FormValues => {
  const held = new Map(Object.entries(rule));
  return Object.fromEntries(fields.map(({ name }) => [name, held.get(name) ?? null]));
};

interface FieldProps {
  readonly field: Field;
  readonly value: string;
  readonly message: string | undefined;
  readonly onChange: (value: string) => void;
}

const RuleField = ({ field, value, message, onChange }: FieldProps) => {
  const { say, word } = useDialog();
  const { begun } = useShared();
  const { name, label, column } = field;
  const id = `rule-${name}`;
  const shared = {
    id,
    value,
    'aria-invalid': message !== undefined,
    'aria-describedby': message === undefined ? undefined : `${id}-error`,
  };
  if (column.kind === 'flag')
    return (
      <label class="check">
        <input
          type="checkbox"
          checked={value === 'true'}
          onChange={({ currentTarget }) => onChange(String(currentTarget.checked))}
        />
        {word(label)}
      </label>
    );
  const typedIn =
    column.kind === 'day' ? (
      <input {...shared} type="date" onInput={({ currentTarget }) => onChange(currentTarget.value)} />
    ) : (
      <input
        {...shared}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  const options =
    column.kind === 'choice'
      ? column.of.map((code) => ({ code, text: word(`${label}.${code}`) }))
      : begun.team.map((one) => ({ code: one, text: one }));
  return (
    <div class="field">
      <label for={id}>{name === 'fromDiscount' ? say('approve.rule.percent') : word(label)}</label>
      {column.kind === 'choice' || column.kind === 'pick' ? (
        <select {...shared} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          {!field.required && <option value="">–</option>}
          {value !== '' && options.every(({ code }) => code !== value) && (
            <option value={value}>{value}</option>
          )}
          {options.map(({ code, text }) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        typedIn
      )}
      {message !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          {message}
        </p>
      )}
    </div>
  );
};
