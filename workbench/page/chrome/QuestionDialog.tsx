import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Question } from '../store.ts';

interface Props {
  readonly question: Question;
  readonly onClose: () => void;
}

/** A short question or message in the middle of the page: Google's alert, the workbench's own questions. */
export const QuestionDialog = ({ question, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const leave = (then: (() => void) | undefined): void => {
    onClose();
    then?.();
  };

  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby="question-title"
      aria-describedby="question-text"
      onCancel={(event) => {
        event.preventDefault();
        leave(question.onNo);
      }}
    >
      {question.title && <h2 id="question-title">{question.title}</h2>}
      <p id="question-text">{question.text}</p>
      <footer>
        {question.no !== undefined && (
          <button type="button" class="quiet-button" onClick={() => leave(question.onNo)}>
            {question.no}
          </button>
        )}
        <button type="button" class="blue-button" autofocus onClick={() => leave(question.onYes)}>
          {question.yes}
        </button>
      </footer>
    </dialog>
  );
};
