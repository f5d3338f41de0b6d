import type { FormValues } from '../../src/schema/derive/forms.ts';
import type { FieldGroup } from '../form/formFields.tsx';
import type { Session } from '../session.ts';

/** The fields of a customer that nearly everybody fills in, in the order in which they stand in forms. */
export const customerFirst = ['name', 'type', 'status', 'phone', 'email', 'owner'] as const;

const organisation = ['sector', 'country', 'parent', 'foundedIn', 'employees', 'revenue'];
const person = ['bornOn', 'sex', 'education', 'maritalStatus', 'income', 'monthlySpend'];

/** The other fields, those of the customer's own type ahead. */
export const customerGroups = ({ type }: FormValues, say: Session['say']): readonly FieldGroup[] => {
  const groups = [
    { title: say('sidebar.customer.ofOrganisation'), fields: organisation },
    { title: say('sidebar.customer.ofPerson'), fields: person },
  ];
  return type === 'person' ? groups.reverse() : groups;
};
