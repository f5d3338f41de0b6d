import { useState } from 'preact/hooks';
import type { FormValues } from '../../src/schema/derive/forms.ts';
import type { Contract } from '../../src/schema/tables/contracts.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { changesOf, Fields } from '../dialog/fields.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { type Begun, useSetting } from './setting.ts';

/** What the form of a contract shows: its text has a place of its own, what it came of is not chosen here. */
export const detailFields = ({ form }: Begun) =>
  form.fields.filter(({ name, column }) => column.kind !== 'ref' && name !== 'body');

/** What is agreed, to be looked at and changed. Only what was changed is sent. */
export const Details = ({ contract }: { contract: Contract }) => {
  const { say } = useDialog();
  const { begun, work, act } = useSetting();
  const fields = detailFields(begun);
  // Columns of a contract hold text, numbers and flags, as fields of a form do.
  const standing: FormValues = { ...contract };
  const [values, setValues] = useState<FormValues>(standing);
  const change = changesOf(fields, values, standing);
  const save = (): void =>
    act(async () => {
      const { id, customer } = contract;
      const saved = await ask('saveContract', { id, customer, values: change.values, seen: change.seen });
      if (saved.status === 'conflict') {
        setValues({ ...values, ...saved.now });
        return say('contract.conflict');
      }
      return null;
    }, say('contract.saved'));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Help>{say('contract.help.details')}</Help>
      <Fields
        fields={fields}
        values={values}
        wide={['note']}
        lists={{ Team: begun.team }}
        set={(name, value) => setValues({ ...values, [name]: value })}
      />
      {begun.mayWork && (
        <p class="line">
          <span class="grow" />
          <Button primary type="submit" busy={work.busy !== null} disabled={!change.changed}>
            {say('contract.save')}
          </Button>
        </p>
      )}
    </form>
  );
};
