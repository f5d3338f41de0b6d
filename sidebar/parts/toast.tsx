import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useSession } from '../session.ts';

/** How long a confirmation stays in view, milliseconds; longer where it can be taken back. */
const shownFor = { plain: 5000, undo: 9000 } as const;

interface Told {
  readonly text: string;
  readonly undo: (() => void) | null;
}

interface ToastState extends Told {
  readonly show: (text: string, undo?: () => void) => void;
  readonly hide: () => void;
  /** While somebody is at it, it stays. */
  readonly hold: (held: boolean) => void;
}

const silent: Told = { text: '', undo: null };

export const useToast = (): ToastState => {
  const [told, setTold] = useState(silent);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hide = useCallback(() => setTold(silent), []);
  const wait = useCallback((length: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setTold(silent), length);
  }, []);
  const show = useCallback(
    (text: string, undo?: () => void) => {
      setTold({ text, undo: undo ?? null });
      wait(undo ? shownFor.undo : shownFor.plain);
    },
    [wait],
  );
  const hold = useCallback(
    (held: boolean) => (held ? clearTimeout(timer.current) : wait(shownFor.plain)),
    [wait],
  );
  return { ...told, show, hide, hold };
};

/** Confirms over the lower edge, so that nothing moves; read out when there is time. Ctrl+Z takes back as its button does. */
export const Toast = ({ toast }: { toast: ToastState }) => {
  const { say } = useSession();
  const { text, undo, hide, hold } = toast;
  const takeBack = (): void => {
    hide();
    undo?.();
  };
  useEffect(() => {
    if (!undo) return;
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || typing(event.target)) return;
      event.preventDefault();
      takeBack();
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, [undo]);
  return (
    <div
      class={`toast${text === '' ? '' : ' shown'}`}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
    >
      <span role="status" aria-live="polite">
        {text}
      </span>
      {undo && (
        <button type="button" onClick={takeBack} onFocus={() => hold(true)} onBlur={() => hold(false)}>
          {say('sidebar.undo')}
        </button>
      )}
    </div>
  );
};

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=radio], [type=checkbox]), textarea');
