import type { Filters } from '../../src/usecases/findCustomers.ts';
import { itself, type Option } from '../form/choices.ts';
import { Icon } from '../parts/icon.tsx';
import { ownName, useSession } from '../session.ts';

interface Props {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** What a search leaves out: one row, each a click. */
export const FilterBar = ({ filters, onChange }: Props) => {
  const { say, word, book } = useSession();
  const status = book.forms.customers.fields.find(({ name }) => name === 'status')?.column;
  const kinds = status?.kind === 'choice' ? status.of : [];
  const departments = [...new Set(Object.values(book.departments))].sort();
  const chosen = (text: string): Filters['status'] =>
    // The options are those of the column.
    text === '' ? null : (text as Filters['status']);
  return (
    <fieldset class="filters">
      <legend class="unseen">{say('sidebar.find.filters')}</legend>
      <Choice
        label={word('Customers.status')}
        any={say('sidebar.find.anyKind')}
        options={kinds.map((value) => ({ value, text: word(`Customers.status.${value}`) }))}
        value={filters.status}
        onChoose={(text) => onChange({ ...filters, status: chosen(text) })}
      />
      {departments.length > 0 && (
        <Choice
          label={word('Contacts.department')}
          any={say('sidebar.find.anyDepartment')}
          options={departments.map(itself)}
          value={filters.department}
          onChoose={(text) => onChange({ ...filters, department: text === '' ? null : text })}
        />
      )}
      {ownName(book) !== null && (
        <Toggle on={filters.mine} onTurn={(mine) => onChange({ ...filters, mine })}>
          {say('sidebar.today.mine')}
        </Toggle>
      )}
      <Toggle on={filters.favourites} onTurn={(favourites) => onChange({ ...filters, favourites })}>
        <Icon name="star" filled={filters.favourites} />
        {say('sidebar.find.favourites')}
      </Toggle>
    </fieldset>
  );
};

interface ChoiceProps {
  readonly label: string;
  /** What stands there while nothing is left out. */
  readonly any: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChoose: (value: string) => void;
}

const Choice = ({ label, any, options, value, onChoose }: ChoiceProps) => (
  <select
    aria-label={label}
    class={value === null ? '' : 'on'}
    value={value ?? ''}
    onChange={(event) => onChoose(event.currentTarget.value)}
  >
    <option value="">{any}</option>
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.text}
      </option>
    ))}
  </select>
);

interface ToggleProps {
  readonly on: boolean;
  readonly onTurn: (on: boolean) => void;
  readonly children: preact.ComponentChildren;
}

const Toggle = ({ on, onTurn, children }: ToggleProps) => (
  <button type="button" class="toggle" aria-pressed={on} onClick={() => onTurn(!on)}>
    {children}
  </button>
);
