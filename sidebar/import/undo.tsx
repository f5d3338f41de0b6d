import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ask, Refused } from '../ask.ts';
import { Button } from '../parts/button.tsx';
import type { Say } from './words.ts';

interface Props {
  readonly say: Say;
  readonly batch: string;
  /** What a screen reader calls the button, where several stand beside each other. */
  readonly label?: string;
  /** Told once it is taken back. */
  readonly onUndone?: () => void;
}

type Stage =
  | { readonly is: 'offered' | 'asked' }
  | { readonly is: 'undoing'; readonly left: number | null }
  | { readonly is: 'undone'; readonly kept: readonly string[] }
  | { readonly is: 'failed'; readonly message: string };

/** Takes an import back, part by part, after a question. */
export const Undo = ({ say, batch, label, onUndone }: Props) => {
  const [stage, setStage] = useState<Stage>({ is: 'offered' });
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (stage.is === 'asked') first.current?.focus();
  }, [stage.is]);
  const undo = async (): Promise<void> => {
    setStage({ is: 'undoing', left: null });
    try {
      const kept = await undoAll(batch, (left) => setStage({ is: 'undoing', left }));
      setStage({ is: 'undone', kept });
      onUndone?.();
    } catch (error) {
      const message =
        error instanceof Refused ? error.message : say('error.unexpected', { message: String(error) });
      setStage({ is: 'failed', message });
    }
  };
  switch (stage.is) {
    case 'offered':
      return (
        <Button label={label} onClick={() => setStage({ is: 'asked' })}>
          {say('import.undo')}
        </Button>
      );
    case 'asked':
      return (
        <fieldset class="sure">
          <legend>{say('import.undo.sure')}</legend>
          <Button buttonRef={first} onClick={() => setStage({ is: 'offered' })}>
            {say('import.undo.no')}
          </Button>
          <Button danger onClick={undo}>
            {say('import.undo.yes')}
          </Button>
        </fieldset>
      );
    case 'undoing':
      return (
        <span class="muted" role="status">
          {stage.left === null ? say('import.undoing', { n: '…' }) : say('import.undoing', { n: stage.left })}
        </span>
      );
    case 'undone':
      return (
        <span role="status">
          {say('import.undone')}.{' '}
          {stage.kept.length === 0
            ? say('import.undone.hint')
            : say('import.undone.kept', { n: stage.kept.length, rows: stage.kept.slice(0, 20).join(', ') })}
        </span>
      );
    case 'failed':
      return (
        <span class="sure">
          <span class="field-error" role="alert">
            {stage.message}
          </span>
          <Button onClick={undo}>{say('import.undo')}</Button>
        </span>
      );
  }
};

/** @returns the ids of the rows that stay. */
const undoAll = async (batch: string, report: (left: number) => void): Promise<readonly string[]> => {
  const kept: string[] = [];
  for (;;) {
    const answer = await ask('undoImport', { batch });
    kept.push(...answer.kept.map(({ id }) => id));
    if (answer.left === 0) return kept;
    report(answer.left);
  }
};
