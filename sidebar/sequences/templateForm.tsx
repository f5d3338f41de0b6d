import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldValue, FormValues } from '../../src/schema/derive/forms.ts';
import { languages } from '../../src/words/languages.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { ColumnField } from '../dialog/field.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { useAsk } from '../useAsk.ts';
import { PlaceMenu } from './placeMenu.tsx';
import { Preview } from './preview.tsx';
import { type Template, useShared } from './shared.ts';

interface Props {
  /** Null for a new one. */
  readonly template: Template | null;
  readonly onClose: (told?: string) => void;
}

const short = ['name', 'language', 'purpose', 'attach'] as const;

/** One template: its words at the left, at the right the mail as a customer would get it. */
export const TemplateForm = ({ template, onClose }: Props) => {
  const { say } = useDialog();
  const { begun } = useShared();
  const saving = useAsk('saveMailTemplate');
  const [values, setValues] = useState<FormValues>(() => begunWith(template, begun.sheetLanguage));
  const [taken, setTaken] = useState(false);
  const at = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const set = (name: string, value: FieldValue): void => setValues({ ...values, [name]: value });
  const text = (name: string): string => String(values[name] ?? '');
  const save = async (): Promise<void> => {
    const before = begunWith(template, begun.sheetLanguage);
    const changed = Object.keys(values).filter((name) => template === null || values[name] !== before[name]);
    if (changed.length === 0) return onClose();
    const only = (row: FormValues): FormValues =>
      Object.fromEntries(changed.map((name) => [name, row[name] ?? null]));
    const answer = await saving.run({
      id: template?.id ?? null,
      values: only(values),
      seen: template === null ? {} : only(before),
    });
    if (answer?.value.status === 'saved') onClose(say('sequence.saved'));
    else if (answer) setTaken(true);
  };
  /** Puts a place where the cursor stands, or at the end of the text. */
  const insert = (place: string): void => {
    const box = at.current;
    const name = box?.name === 'subject' ? 'subject' : 'body';
    const standing = text(name);
    const from = box?.selectionStart ?? standing.length;
    set(name, `${standing.slice(0, from)}{{${place}}}${standing.slice(box?.selectionEnd ?? from)}`);
    requestAnimationFrame(() => {
      box?.focus();
      box?.setSelectionRange(from + place.length + 4, from + place.length + 4);
    });
  };
  const field = (name: string) => begun.form.fields.find((one) => one.name === name);
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
          {say(template === null ? 'sequence.template.new' : 'sequence.template.change')}
        </h2>
      </div>
      <div class="scroll halves">
        <div>
          <Help>{say('sequence.help.template')}</Help>
          {saving.trouble && <Note kind="error">{saving.trouble.message}</Note>}
          {taken && <Note kind="warning">{say('sequence.conflict')}</Note>}
          <div class="pair">
            {short.map((name) => {
              const one = field(name);
              return (
                one && (
                  <ColumnField
                    key={name}
                    field={one}
                    value={values[name] ?? null}
                    lists={{ Team: begun.team }}
                    message={saving.trouble?.fields[name]}
                    onChange={(value) => set(name, value)}
                  />
                )
              );
            })}
          </div>
          <WordsField
            name="subject"
            value={text('subject')}
            message={saving.trouble?.fields.subject}
            onFocus={(box) => {
              at.current = box;
            }}
            onInput={(value) => set('subject', value)}
          />
          <PlaceMenu onChoose={insert} />
          <WordsField
            name="body"
            value={text('body')}
            message={saving.trouble?.fields.body}
            onFocus={(box) => {
              at.current = box;
            }}
            onInput={(value) => set('body', value)}
          />
          <p class="hint muted">{say('sequence.body.hint')}</p>
        </div>
        <Preview
          subject={text('subject')}
          body={text('body')}
          language={languageOf(text('language'), begun.sheetLanguage)}
        />
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

const begunWith = (template: Template | null, language: string): FormValues =>
  template === null
    ? { name: null, language, purpose: 'marketing', attach: 'none', subject: null, body: null }
    : {
        name: template.name,
        language: template.language,
        purpose: template.purpose,
        attach: template.attach,
        subject: template.subject,
        body: template.body,
      };

const languageOf = (code: string, otherwise: Template['language']): Template['language'] =>
  languages.find((language) => language === code) ?? otherwise;

interface WordsProps {
  readonly name: 'subject' | 'body';
  readonly value: string;
  readonly message: string | undefined;
  readonly onFocus: (box: HTMLInputElement | HTMLTextAreaElement) => void;
  readonly onInput: (value: string) => void;
}

/** Subject or text: where the cursor stood last, a place is put in. */
const WordsField = ({ name, value, message, onFocus, onInput }: WordsProps) => {
  const { word } = useDialog();
  const id = `words-${name}`;
  const shared = {
    id,
    name,
    value,
    'aria-required': true,
    'aria-invalid': message !== undefined,
    'aria-describedby': message === undefined ? undefined : `${id}-error`,
  };
  return (
    <div class="field">
      <label for={id}>
        {word(`MailTemplates.${name}`)}
        <span class="required" aria-hidden="true">
          {' *'}
        </span>
      </label>
      {name === 'subject' ? (
        <input
          type="text"
          autoComplete="off"
          {...shared}
          onFocus={({ currentTarget }) => onFocus(currentTarget)}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      ) : (
        <textarea
          rows={11}
          {...shared}
          onFocus={({ currentTarget }) => onFocus(currentTarget)}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
      {message !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          {message}
        </p>
      )}
    </div>
  );
};
