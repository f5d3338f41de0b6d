import type { ComponentChildren, Ref } from 'preact';

interface Props {
  readonly id?: string;
  readonly children: ComponentChildren;
  readonly onClick?: () => void;
  readonly type?: 'button' | 'submit';
  /** The one blue action of a view. */
  readonly primary?: boolean;
  /** What it does cannot be taken back. */
  readonly danger?: boolean;
  readonly small?: boolean;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly label?: string | undefined;
  readonly expanded?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** A button. While busy it can be reached but not pressed, and its width stays. */
export const Button = ({
  children,
  onClick,
  type = 'button',
  primary = false,
  danger = false,
  small = false,
  busy = false,
  disabled = false,
  id,
  label,
  expanded,
  buttonRef,
}: Props) => (
  <button
    ref={buttonRef ?? null}
    id={id}
    type={type}
    class={`button${primary ? ' primary' : ''}${danger ? ' danger' : ''}${small ? ' small' : ''}${busy ? ' busy' : ''}`}
    aria-disabled={busy || disabled}
    aria-busy={busy}
    aria-label={label}
    aria-expanded={expanded}
    onClick={(event) => {
      if (busy || disabled) event.preventDefault();
      else onClick?.();
    }}
  >
    {children}
  </button>
);
