import type { Ref } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface Props {
  readonly id?: string;
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly expanded?: boolean;
  readonly busy?: boolean;
  readonly tone?: 'done';
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export const IconButton = ({ id, icon, label, onClick, expanded, busy = false, tone, buttonRef }: Props) => (
  <button
    ref={buttonRef ?? null}
    id={id}
    type="button"
    class={`icon-button${tone ? ` ${tone}` : ''}`}
    aria-label={label}
    title={label}
    aria-expanded={expanded}
    aria-disabled={busy}
    onClick={() => {
      if (!busy) onClick();
    }}
  >
    <Icon name={icon} />
  </button>
);
