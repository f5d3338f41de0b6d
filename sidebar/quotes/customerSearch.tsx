import { useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { useFound } from '../dialog/useFound.ts';

interface Props {
  readonly onChoose: (customer: { readonly id: string; readonly name: string }) => void;
  readonly error: string | undefined;
}

/** Whom a new quote is for. */
export const CustomerSearch = ({ onChoose, error }: Props) => {
  const { say } = useDialog();
  const [text, setText] = useState('');
  const found = useFound(text);
  return (
    <div class="whole">
      <label class="field">
        <span class="label">
          {say('quote.customer.find')} <span class="required">*</span>
        </span>
        <input
          type="search"
          value={text}
          placeholder={say('quote.customer.hint')}
          aria-invalid={error !== undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {error !== undefined && <p class="field-error">{error}</p>}
      {found?.length === 0 && <p class="muted">{say('quote.customer.none')}</p>}
      {found !== null && found.length > 0 && (
        <ul class="found" aria-label={say('quote.customer.found')}>
          {found.map(({ id, name }) => (
            <li key={id}>
              <button type="button" class="link" onClick={() => onChoose({ id, name })}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
