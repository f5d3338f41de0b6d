import type { Filters } from '../../src/usecases/findCustomers.ts';
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
  const chosen = (text: string): Filters['status'] =>
    // The options are those of the column.
    text === '' ? null : (text as Filters['status']);
  return (
    <fieldset class="filters">
      <legend class="unseen">{say('sidebar.find.filters')}</legend>
      <select
        aria-label={word('Customers.status')}
        class={filters.status === null ? '' : 'on'}
        value={filters.status ?? ''}
        onChange={(event) => onChange({ ...filters, status: chosen(event.currentTarget.value) })}
      >
        <option value="">{say('sidebar.find.anyKind')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {word(`Customers.status.${kind}`)}
          </option>
        ))}
      </select>
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
