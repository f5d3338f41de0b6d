import { useDialog } from '../dialog/dialogWords.ts';
import { IconButton } from '../parts/iconButton.tsx';

/** What is open, and the way back from it. */
export const Bar = ({ title, onBack }: { title: string; onBack: () => void }) => (
  <header class="bar">
    <IconButton id="back" icon="back" label={useDialog().say('segments.cancel')} onClick={onBack} />
    <div class="bar-text">
      <h1>{title}</h1>
    </div>
  </header>
);
