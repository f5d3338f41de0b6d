import { useId, useState } from 'preact/hooks';
import type { FoundCustomer } from '../../src/usecases/findCustomers.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { useFound } from '../dialog/useFound.ts';

interface Props {
  readonly required: boolean;
  readonly missing: boolean;
  readonly chosen: FoundCustomer | null;
  readonly choose: (customer: FoundCustomer | null) => void;
}

/** Whose it is: found by typing, chosen from what is found. */
export const CustomerChoice = ({ required, missing, chosen, choose }: Props) => {
  const { say } = useDialog();
  const id = useId();
  const [text, setText] = useState('');
  const found = useFound(chosen?.name === text ? '' : text);
  return (
    <div>
      <div class="field">
        <label for={id}>
          {say('service.customer')}
          {required && (
            <span class="required" aria-hidden="true">
              {' *'}
            </span>
          )}
        </label>
        <input
          id={id}
          type="search"
          value={text}
          aria-required={required}
          aria-invalid={missing}
          aria-describedby={missing ? `${id}-error` : undefined}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            choose(null);
          }}
        />
        {missing && (
          <p class="field-error" id={`${id}-error`}>
            {say('service.customer.missing')}
          </p>
        )}
      </div>
      {found?.length === 0 && <p class="muted">{say('service.customer.none')}</p>}
      {found !== null && found.length > 0 && (
        <fieldset class="choices">
          <legend class="unseen">{say('service.customer.found')}</legend>
          {found.map((one) => (
            <label key={one.id}>
              <input
                type="radio"
                name={`${id}-found`}
                checked={chosen?.id === one.id}
                onChange={() => {
                  choose(one);
                  setText(one.name);
                }}
              />
              <span class="clip" title={one.name}>
                {one.name}
              </span>
              <span class="muted">{one.id}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
};
