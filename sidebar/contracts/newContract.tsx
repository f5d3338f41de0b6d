import { useState } from 'preact/hooks';
import type { FormValues } from '../../src/schema/derive/forms.ts';
import type { FoundCustomer } from '../../src/usecases/findCustomers.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Fields } from '../dialog/fields.tsx';
import { useFound } from '../dialog/useFound.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { detailFields } from './details.tsx';
import { useSetting } from './setting.ts';

interface Props {
  readonly back: () => void;
  readonly made: (id: string) => void;
}

/** A contract of a customer whom one finds first. */
export const NewContract = ({ back, made }: Props) => {
  const { say } = useDialog();
  const { begun, work } = useSetting();
  const [text, setText] = useState('');
  const [customer, setCustomer] = useState<FoundCustomer | null>(null);
  const found = useFound(customer?.name === text ? '' : text);
  const [values, setValues] = useState<FormValues>({});
  const save = (): void =>
    void work.run(async () => {
      if (customer === null) return say('contract.customer.missing');
      const saved = await ask('saveContract', { customer: customer.id, id: null, values, seen: {} });
      if (saved.status === 'saved') made(saved.id);
      return say('contract.saved');
    });
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div class="scroll">
        <h2>{say('contract.new')}</h2>
        <Help>{say('contract.help.details')}</Help>
        <label class="field">
          <span>{say('contract.customer.find')}</span>
          <input
            type="search"
            value={text}
            onInput={({ currentTarget }) => {
              setText(currentTarget.value);
              setCustomer(null);
            }}
          />
        </label>
        {found?.length === 0 && <p class="muted">{say('contract.customer.none')}</p>}
        {found !== null && found.length > 0 && (
          <fieldset class="choices">
            <legend class="unseen">{say('contract.customer.found')}</legend>
            {found.map((one) => (
              <label key={one.id}>
                <input
                  type="radio"
                  name="customer"
                  checked={customer?.id === one.id}
                  onChange={() => {
                    setCustomer(one);
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
        <Fields
          fields={detailFields(begun)}
          values={values}
          wide={['note']}
          lists={{ Team: begun.team }}
          set={(name, value) => setValues({ ...values, [name]: value })}
        />
      </div>
      <div class="foot">
        <Button onClick={back}>{say('contract.cancel')}</Button>
        <Button primary type="submit" busy={work.busy !== null}>
          {say('contract.save')}
        </Button>
      </div>
    </form>
  );
};
