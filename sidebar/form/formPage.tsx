import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { Note } from '../parts/note.tsx';
import { useSession } from '../session.ts';

interface Props {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly saveText: string;
  readonly busy: boolean;
  readonly dirty: boolean;
  readonly trouble: string | null;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A form that takes the whole sidebar: back and title above, the blue action below, always in view. */
export const FormPage = ({
  title,
  subtitle,
  saveText,
  busy,
  dirty,
  trouble,
  onSave,
  onClose,
  children,
}: Props) => {
  const { say } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const [leaving, setLeaving] = useState(false);
  const left = useRef<Element | null>(null);
  const back = (): void => {
    if (busy) return;
    if (!dirty) {
      onClose();
      return;
    }
    left.current = document.activeElement;
    setLeaving(true);
  };
  const stay = (): void => {
    setLeaving(false);
    if (left.current instanceof HTMLElement) left.current.focus();
  };

  useLayoutEffect(() => focusFirstField(form.current), []);

  return (
    <form
      ref={form}
      class="form-page"
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSave();
        requestAnimationFrame(() => focusFirstWrong(form.current));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') (leaving ? stay : back)();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
    >
      <header class="bar">
        <IconButton icon="back" label={say('sidebar.back')} onClick={back} />
        <div class="bar-text">
          <h1>{title}</h1>
          {subtitle !== undefined && (
            <p class="muted clip" title={subtitle}>
              {subtitle}
            </p>
          )}
        </div>
      </header>
      <div class="scroll pad">
        {trouble !== null && <Note kind="error">{trouble}</Note>}
        {children}
      </div>
      <footer class="foot">
        {leaving ? (
          <Leave onLeave={onClose} onStay={stay} />
        ) : (
          <>
            <Button type="submit" primary busy={busy}>
              {busy ? say('sidebar.saving') : saveText}
            </Button>
            <Button onClick={back}>{say('sidebar.cancel')}</Button>
          </>
        )}
      </footer>
    </form>
  );
};

const Leave = ({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }) => {
  const { say } = useSession();
  const stay = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => stay.current?.focus(), []);
  return (
    <div class="leave" role="alertdialog" aria-label={say('sidebar.discard')}>
      <p>{say('sidebar.discard')}</p>
      <Button primary buttonRef={stay} onClick={onStay}>
        {say('sidebar.discard.no')}
      </Button>
      <Button onClick={onLeave}>{say('sidebar.discard.yes')}</Button>
    </div>
  );
};

const focusFirstField = (form: HTMLFormElement | null): void =>
  form
    ?.querySelector<HTMLElement>('.scroll input:not([type=radio]), .scroll textarea, .scroll select')
    ?.focus();

const focusFirstWrong = (form: HTMLFormElement | null): void =>
  form
    ?.querySelector<HTMLElement>(
      'input[aria-invalid=true], select[aria-invalid=true], textarea[aria-invalid=true], [role=radiogroup][aria-invalid=true] input',
    )
    ?.focus();
