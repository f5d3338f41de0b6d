import { useCallback, useRef, useState } from 'preact/hooks';

/** How long a confirmation stays in view, milliseconds. */
const shownFor = 5000;

export const useToast = () => {
  const [text, setText] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const show = useCallback((said: string) => {
    clearTimeout(timer.current);
    setText(said);
    timer.current = setTimeout(() => setText(''), shownFor);
  }, []);
  return { text, show };
};

/** Confirms over the lower edge, so that nothing moves; read out when there is time. */
export const Toast = ({ text }: { text: string }) => (
  <div class={`toast${text === '' ? '' : ' shown'}`} role="status" aria-live="polite">
    {text}
  </div>
);
