import type { ComponentChildren } from 'preact';
import { Icon } from '../chrome/Icon.tsx';
import type { Say } from '../words.ts';

interface Props {
  readonly title: string;
  readonly say: Say;
  readonly onClose: () => void;
  readonly onBack?: () => void;
  readonly children: ComponentChildren;
}

/** A panel of the workbench at the right of everything. */
export const PanelFrame = ({ title, say, onClose, onBack, children }: Props) => (
  <section class="panel" aria-label={title}>
    <header>
      {onBack && (
        <button type="button" class="icon-button" aria-label={say('back')} onClick={onBack}>
          <Icon shape="back" />
        </button>
      )}
      <h2>{title}</h2>
      <button type="button" class="icon-button" aria-label={say('close')} onClick={onClose}>
        <Icon shape="close" />
      </button>
    </header>
    <div class="panel-body">{children}</div>
  </section>
);
