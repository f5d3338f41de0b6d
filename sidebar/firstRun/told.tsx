import { useCallback, useRef, useState } from 'preact/hooks';

/** How long it stays in view, milliseconds. */
const shownFor = 9000;

interface Telling {
  readonly text: string;
  readonly undo: (() => void) | null;
}

const silent: Telling = { text: '', undo: null };

/** What was done, with the way to take it back where there is one. */
export const useTold = () => {
  const [told, setTold] = useState(silent);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const tell = useCallback((text: string, undo?: () => void) => {
    clearTimeout(timer.current);
    setTold({ text, undo: undo ?? null });
    // What can be taken back stays until it is, or until something else is told.
    if (!undo) timer.current = setTimeout(() => setTold(silent), shownFor);
  }, []);
  return { ...told, tell, hide: () => setTold(silent) };
};

export const ToldBar = ({ told, undo }: { told: ReturnType<typeof useTold>; undo: string }) => (
  <div class={`toast${told.text === '' ? '' : ' shown'}`}>
    <span role="status">{told.text}</span>
    {told.undo && (
      <button
        type="button"
        onClick={() => {
          told.hide();
          told.undo?.();
        }}
      >
        {undo}
      </button>
    )}
  </div>
);
