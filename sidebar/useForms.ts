import type { ComponentChild } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';

/** What a form over the sidebar is given. */
export interface FormControls {
  readonly onClose: () => void;
  /** Takes the form out of sight while its save is under way; what is below shows what was saved already. */
  readonly onSent: () => void;
  /** Brings it back with everything that was typed: the save failed. */
  readonly onBack: () => void;
}

export type DrawForm = (controls: FormControls) => ComponentChild;

interface OpenForm {
  readonly key: number;
  readonly draw: DrawForm;
  readonly controls: FormControls;
  readonly sent: boolean;
}

interface Forms {
  readonly all: readonly OpenForm[];
  /** The form in view: the last that is not on its way. */
  readonly top: OpenForm | undefined;
  readonly open: (draw: DrawForm) => void;
}

/** The forms that cover the sidebar, one over the other; each gives the keyboard back where it took it. */
export const useForms = (): Forms => {
  const [all, setAll] = useState<readonly OpenForm[]>([]);
  const made = useRef(0);
  const open = useCallback((draw: DrawForm) => {
    const key = ++made.current;
    const left = document.activeElement;
    const leave = (): void => giveBack(left);
    const mark = (sent: boolean): void =>
      setAll((before) => before.map((one) => (one.key === key ? { ...one, sent } : one)));
    const controls: FormControls = {
      onClose: () => {
        setAll((before) => before.filter((one) => one.key !== key));
        leave();
      },
      onSent: () => {
        mark(true);
        leave();
      },
      onBack: () => {
        mark(false);
        requestAnimationFrame(() =>
          document.querySelector<HTMLElement>('main:not([hidden]) > .form-page .foot .primary')?.focus(),
        );
      },
    };
    setAll((before) => [...before, { key, draw, controls, sent: false }]);
  }, []);
  return { all, top: all.filter(({ sent }) => !sent).at(-1), open };
};

/** Only where nothing else in view took the keyboard meanwhile: a hidden field holds it until the next frame is drawn. */
const giveBack = (left: Element | null): void => {
  requestAnimationFrame(() => {
    const now = document.activeElement;
    const free = now === null || now === document.body || now.closest('[hidden]') !== null;
    if (free && left instanceof HTMLElement) left.focus();
  });
};
