import { useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { useFound } from '../dialog/useFound.ts';

export interface Whom {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly onChoose: (customer: Whom) => void;
}

/** Finds a customer by what is typed. */
export const WhomSearch = ({ label, onChoose }: Props) => {
  const { say } = useDialog();
  const [text, setText] = useState('');
  const found = useFound(text);
  return (
    <div class="field">
      <label for={`whom-${label}`}>{label}</label>
      <input
        id={`whom-${label}`}
        type="search"
        autoComplete="off"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      {found?.length === 0 && <p class="muted">{say('sequence.preview.none')}</p>}
      {found !== null && found.length > 0 && (
        <ul class="found" aria-label={say('sequence.found')}>
          {found.map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                class="link"
                onClick={() => {
                  setText('');
                  onChoose({ id, name });
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
