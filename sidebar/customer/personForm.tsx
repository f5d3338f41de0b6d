import type { Person } from '../../src/usecases/cardItems.ts';
import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { optionsOf } from '../form/choices.ts';
import { RowForm } from '../form/rowForm.tsx';
import { useSaved } from '../form/useSaved.ts';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';

interface Props {
  readonly card: CustomerCard;
  /** Null for a new one. */
  readonly person: Person | null;
  readonly onClose: () => void;
}

/** Adds one of the customer's people, or corrects what is known of one. */
export const PersonForm = ({ card, person, onClose }: Props) => {
  const { book, say } = useSession();
  const adding = useAsk('savePerson');
  const changing = useAsk('changePerson');
  const saved = useSaved(onClose);
  const others = card.people.filter(({ id }) => id !== person?.id);
  return (
    <RowForm
      title={say(person ? 'sidebar.person.edit' : 'sidebar.person.title')}
      subtitle={String(card.values.name ?? '')}
      saveText={say(person ? 'sidebar.save' : 'sidebar.card.people.add')}
      fields={book.forms.contacts.fields}
      standing={person && { ...person }}
      initial={{ source: 'own' }}
      first={['name', 'position', 'part', 'phone', 'email', ...(others.length > 0 ? ['reportsTo'] : [])]}
      choices={{ Contacts: optionsOf(others) }}
      prefix="person"
      asking={person ? changing : adding}
      send={async (changes) => {
        if (person === null) {
          const answer = await adding.run({ customer: card.id, values: changes.values });
          return answer && saved(say('sidebar.person.saved', { name: answer.value.name }));
        }
        const answer = await changing.run({ id: person.id, ...changes });
        if (answer?.value.status === 'conflict') return answer.value.now;
        return answer && saved(say('sidebar.saved', { name: answer.value.person.name }));
      }}
      onClose={onClose}
    />
  );
};
