import type { Person } from '../../src/usecases/cardItems.ts';
import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { Fold } from '../parts/fold.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { useSession } from '../session.ts';
import { orgTree } from './orgTree.ts';
import { PersonForm } from './personForm.tsx';
import { Reach } from './reach.tsx';

/** Beyond this depth people are not set in any further: there is no room. */
const deepest = 3;

/** R6: the customer's own people as their organisation has them, and their part in its decisions. */
export const People = ({ card }: { card: CustomerCard }) => {
  const { say, mayWrite, openForm } = useSession();
  const edit = (person: Person | null): void =>
    openForm(({ onClose }) => <PersonForm card={card} person={person} onClose={onClose} />);
  const add = mayWrite && (
    <IconButton
      icon="plus"
      id="act-person"
      label={say('sidebar.card.people.add')}
      onClick={() => edit(null)}
    />
  );
  const names = new Map(card.people.map(({ id, name }) => [id, name]));
  return (
    <Fold name="people" title={say('sidebar.card.people')} count={card.totals.people} action={add} open>
      {card.people.length === 0 && <p class="muted">{say('sidebar.card.people.none')}</p>}
      <ul class="items tree">
        {orgTree(card.people).map(({ person, depth }) => (
          <li key={person.id} class={`person deep-${Math.min(depth, deepest)}`}>
            <PersonLine
              person={person}
              head={(person.reportsTo !== null && depth > 0 && names.get(person.reportsTo)) || null}
              onEdit={mayWrite ? () => edit(person) : null}
            />
          </li>
        ))}
      </ul>
      {card.people.length < card.totals.people && (
        <p class="muted">{say('sidebar.card.moreInSheet', { n: card.totals.people - card.people.length })}</p>
      )}
    </Fold>
  );
};

interface LineProps {
  readonly person: Person;
  /** Whom they report to, told to those who do not see the tree. */
  readonly head: string | null;
  readonly onEdit: (() => void) | null;
}

const PersonLine = ({ person, head, onEdit }: LineProps) => {
  const { say, word } = useSession();
  const { name, position, department, part, phone, email } = person;
  return (
    <>
      <div class="line">
        <p class="subject">
          {name} {part !== null && <span class={`badge part-${part}`}>{word(`Contacts.part.${part}`)}</span>}
        </p>
        {onEdit && (
          <IconButton small icon="edit" label={say('sidebar.person.editThis', { name })} onClick={onEdit} />
        )}
      </div>
      {head !== null && <span class="unseen">{say('sidebar.person.under', { name: head })}</span>}
      {(position ?? department) !== null && (
        <p class="meta">{[position, department].filter(Boolean).join(' · ')}</p>
      )}
      <Reach phone={phone} email={email} />
    </>
  );
};
