import { useEffect, useState } from 'preact/hooks';
import type { FoundCustomer } from '../../src/usecases/findCustomers.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';

/** Milliseconds after the last key until the register is searched. */
const pause = 300;

interface Props {
  readonly onChoose: (customer: { readonly id: string; readonly name: string }) => void;
  readonly error: string | undefined;
}

/** Whom a new quote is for. */
export const CustomerSearch = ({ onChoose, error }: Props) => {
  const { say } = useDialog();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly FoundCustomer[] | null>(null);
  useEffect(() => {
    if (text.trim() === '') return setFound(null);
    let current = true;
    const timer = setTimeout(() => {
      ask('findCustomers', { text }).then(
        (answer) => current && setFound(answer.found.slice(0, 6)),
        () => current && setFound([]),
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);
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
