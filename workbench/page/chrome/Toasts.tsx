import type { PageState } from '../store.ts';
import type { Say } from '../words.ts';
import { Icon } from './Icon.tsx';

interface Props {
  readonly toasts: PageState['toasts'];
  readonly onDrop: (id: number) => void;
  readonly say: Say;
}

/** The little windows in the lower right corner. */
export const Toasts = ({ toasts, onDrop, say }: Props) => (
  <div class="toasts" role="log" aria-live="polite">
    {toasts.map(({ id, title, message }) => (
      <div key={id} class="notice">
        <div>
          {title && <strong>{title}</strong>}
          <span>{message}</span>
        </div>
        <button type="button" class="icon-button" aria-label={say('dismiss')} onClick={() => onDrop(id)}>
          <Icon shape="close" size={16} />
        </button>
      </div>
    ))}
  </div>
);
