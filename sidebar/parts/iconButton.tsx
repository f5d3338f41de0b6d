import type { Ref } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface Props {
  readonly id?: string;
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly expanded?: boolean;
  readonly busy?: boolean;
  readonly tone?: 'done' | 'star';
  readonly small?: boolean;
  readonly pressed?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export const IconButton = ({
  id,
  icon,
  label,
  onClick,
  expanded,
  pressed,
  busy = false,
  small = false,
  tone,
  buttonRef,
}: Props) => (
  <button
    ref={buttonRef ?? null}
    id={id}
    type="button"
    class={`icon-button${small ? ' small' : ''}${tone ? ` ${tone}` : ''}`}
    aria-label={label}
    title={label}
    aria-expanded={expanded}
    aria-pressed={pressed}
    aria-disabled={busy}
    onClick={() => {
      if (!busy) onClick();
    }}
  >
    <Icon name={icon} filled={pressed === true} />
  </button>
);
