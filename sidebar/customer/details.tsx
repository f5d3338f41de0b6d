import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { valueInWords } from '../form/valueInWords.ts';
import { Fold } from '../parts/fold.tsx';
import { useSession } from '../session.ts';
import { Reach } from './reach.tsx';
import { Star } from './star.tsx';
import type { ChangeCard } from './useCard.ts';

/** Fields that stand at the top of a card, and so not again among the details. */
const ahead = new Set(['name', 'type', 'status', 'owner', 'phone', 'email']);

/** Who the customer is and how to reach them. */
export const Who = ({ card, foresee }: { card: CustomerCard; foresee: ChangeCard }) => {
  const { word, say, book } = useSession();
  const { name, type, status, owner, phone, email } = card.values;
  const department = book.departments[String(owner)];
  const kinds = [status && word(`Customers.status.${status}`), type && word(`Customers.type.${type}`)];
  return (
    <header class="who pad">
      <div class="line">
        <h2>{name}</h2>
        <Star card={card} foresee={foresee} />
      </div>
      <p class="meta">
        {kinds.filter(Boolean).map((kind) => (
          <span key={kind} class="badge">
            {kind}
          </span>
        ))}
        {owner && <span>{say('sidebar.followUp.owner', { name: String(owner) })}</span>}
        {department && <span>{department}</span>}
      </p>
      <Reach phone={phone ? String(phone) : null} email={email ? String(email) : null} />
    </header>
  );
};

/** The rest of the dossier: what is known, field by field. */
export const Details = ({ card }: { card: CustomerCard }) => {
  const session = useSession();
  const { say, word, book } = session;
  const known = book.forms.customers.fields.filter(
    ({ name }) => !ahead.has(name) && card.values[name] != null,
  );
  return (
    <Fold name="details" title={say('sidebar.card.details')}>
      <dl>
        <div>
          <dt>{word('Customers.id')}</dt>
          <dd>{card.id}</dd>
        </div>
        {known.map((field) => (
          <div key={field.name}>
            <dt>{word(field.label)}</dt>
            <dd>{valueInWords(field, card.values[field.name] ?? null, session)}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
};
