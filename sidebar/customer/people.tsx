import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { IconButton } from '../parts/iconButton.tsx';
import { Section } from '../parts/section.tsx';
import { useSession } from '../session.ts';
import { Reach } from './reach.tsx';

/** The customer's own people and their part in its decisions. */
export const People = ({ card, onAdd }: { card: CustomerCard; onAdd: () => void }) => {
  const { say, word, mayWrite } = useSession();
  const add = mayWrite && (
    <IconButton icon="plus" id="act-person" label={say('sidebar.card.people.add')} onClick={onAdd} />
  );
  return (
    <Section level={3} title={say('sidebar.card.people')} count={card.people.length} action={add}>
      {card.people.length === 0 && <p class="muted">{say('sidebar.card.people.none')}</p>}
      <ul class="items">
        {card.people.map(({ id, name, position, part, phone, email }) => (
          <li key={id} class="person">
            <p class="subject">
              {name} {part !== null && <span class="badge">{word(`Contacts.part.${part}`)}</span>}
            </p>
            {position !== null && <p class="meta">{position}</p>}
            <Reach phone={phone} email={email} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
