import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { optionsOf } from '../form/choices.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { Note } from '../parts/note.tsx';
import { useSession } from '../session.ts';
import { FollowUpForm } from '../today/followUpForm.tsx';
import { useAsk } from '../useAsk.ts';
import { Details, Who } from './details.tsx';
import { EditCustomer } from './editCustomer.tsx';
import { consentKind, needKind, observationKind, preferenceKind, usageKind } from './factKinds.ts';
import { Facts } from './facts.tsx';
import { Growth } from './growth.tsx';
import { History } from './history.tsx';
import { LogInteraction } from './logInteraction.tsx';
import { Opportunities } from './opportunities.tsx';
import { People } from './people.tsx';
import { Planned } from './planned.tsx';
import { Programme } from './programme.tsx';
import type { ChangeCard } from './useCard.ts';
import { WorthLine } from './worth.tsx';

interface Props {
  readonly card: CustomerCard;
  readonly change: ChangeCard;
  readonly foresee: ChangeCard;
}

/** Everything about one customer: who, what is next, what they are worth, people, history, and what is known of them. */
export const Card = ({ card, change, foresee }: Props) => {
  const { say, word, mayWrite, book, openForm } = useSession();
  const showing = useAsk('showInSheet');
  const name = String(card.values.name ?? '');
  const log = (channel?: string): void =>
    openForm((controls) => (
      <LogInteraction
        customer={{ id: card.id, name }}
        {...(channel !== undefined && { channel })}
        people={optionsOf(card.people)}
        foresee={foresee}
        controls={controls}
      />
    ));
  return (
    <article class="card" aria-label={name}>
      <Who card={card} foresee={foresee} />
      <fieldset class="actions pad">
        <legend class="unseen">{say('sidebar.card.actions')}</legend>
        {mayWrite && (
          <>
            <Button primary id="act-log" onClick={() => log()}>
              {say('sidebar.card.log')}
            </Button>
            <Button
              id="act-followUp"
              onClick={() =>
                openForm(({ onClose }) => (
                  <FollowUpForm
                    customer={{ id: card.id, name }}
                    item={null}
                    owner={typeof card.values.owner === 'string' ? card.values.owner : null}
                    onClose={onClose}
                  />
                ))
              }
            >
              {say('sidebar.card.followUp')}
            </Button>
            <IconButton
              icon="edit"
              id="act-edit"
              label={say('sidebar.card.edit')}
              onClick={() =>
                openForm(({ onClose }) => (
                  <EditCustomer card={card} change={change} foresee={foresee} onClose={onClose} />
                ))
              }
            />
          </>
        )}
        <IconButton
          icon="sheet"
          label={say('sidebar.card.show')}
          busy={showing.busy}
          onClick={() => showing.run({ customer: card.id })}
        />
      </fieldset>
      {showing.trouble && <Note kind="error">{showing.trouble.message}</Note>}
      {!mayWrite && (
        <p class="note note-info">{say('sidebar.readOnly', { role: word(`Team.role.${book.role}`) })}</p>
      )}
      <Planned card={card} onLog={log} />
      {card.worth && <WorthLine worth={card.worth} />}
      <Growth card={card} />
      <People card={card} />
      <Opportunities card={card} />
      <History card={card} foresee={foresee} />
      <Facts card={card} kind={preferenceKind} rows={card.preferences} total={card.totals.preferences} />
      <Facts card={card} kind={needKind} rows={card.needs} total={card.totals.needs} />
      <Facts
        card={card}
        kind={observationKind}
        rows={card.observations}
        total={card.totals.observations}
        below={<Programme />}
      />
      <Facts
        card={card}
        kind={consentKind}
        rows={card.consents.current}
        total={card.consents.current.length}
        remark={
          card.consents.history > card.consents.current.length
            ? say('sidebar.facts.history', { n: card.consents.history })
            : null
        }
      />
      <Facts card={card} kind={usageKind} rows={card.usage} total={card.totals.usage} />
      <Details card={card} />
    </article>
  );
};
