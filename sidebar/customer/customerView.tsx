import { useEffect, useState } from 'preact/hooks';
import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { RetryNote } from '../parts/note.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import { AddPerson } from './addPerson.tsx';
import { Card } from './card.tsx';
import { EditCustomer } from './editCustomer.tsx';
import { LogInteraction } from './logInteraction.tsx';
import { SetFollowUp } from './setFollowUp.tsx';
import { type ChangeCard, useCard } from './useCard.ts';
import { useSelection } from './useSelection.ts';

export type CardForm = 'edit' | 'log' | 'followUp' | 'person';

interface Props {
  readonly shown: boolean;
  readonly id: string | null;
  /** How often a customer was opened otherwise than by its row. */
  readonly opened: number;
  readonly onShow: (id: string) => void;
  readonly onFind: () => void;
  /** Told whether a form covers the whole sidebar. */
  readonly onCover: (covered: boolean) => void;
}

/** The customer of the row selected in the sheet, or one that was opened; and the forms about it. */
export const CustomerView = ({ shown, id, opened, onShow, onFind, onCover }: Props) => {
  const { say } = useSession();
  const [form, setForm] = useState<CardForm | null>(null);
  const [notOurs, setNotOurs] = useState(false);
  const { card, asking, load, change, foresee } = useCard(id, shown);
  const now = useAsk('selectedRow');

  const selection = useSelection(shown && form === null, opened, (selected) => {
    if (selected.customer !== null) onShow(selected.customer);
    setNotOurs(selected.row !== null && selected.customer === null);
  });
  const showSelected = async (): Promise<void> => {
    selection.resume();
    const answer = await now.run({ known: null });
    if (!answer) return;
    setNotOurs(answer.value.customer === null);
    if (answer.value.customer !== null) onShow(answer.value.customer);
  };
  useEffect(() => setNotOurs(false), [opened]);
  useEffect(() => onCover(shown && form !== null), [shown, form]);

  const close = (): void => {
    setForm(null);
    requestAnimationFrame(() => document.getElementById(`act-${form}`)?.focus());
  };
  return (
    <>
      {card && form && (
        <CardFormPage form={form} card={card} change={change} foresee={foresee} onClose={close} />
      )}
      <div class="scroll" hidden={form !== null}>
        <div class="tools">
          <Button small busy={now.busy} onClick={showSelected}>
            <Icon name="sheet" />
            {say('sidebar.card.selected')}
          </Button>
          <p class="muted hint">
            {say(selection.following ? 'sidebar.card.following' : 'sidebar.card.paused')}
          </p>
        </div>
        <div class={`progress${asking.busy ? '' : ' off'}`} aria-hidden="true" />
        {now.trouble && <RetryNote message={now.trouble.message} onRetry={showSelected} />}
        {asking.trouble && <RetryNote message={asking.trouble.message} onRetry={load} />}
        {notOurs && <p class="note note-info">{say('sidebar.card.notOurs')}</p>}
        {card && <Card key={card.id} card={card} change={change} foresee={foresee} onForm={setForm} />}
        {!card && asking.busy && <Skeleton lines={7} label={say('sidebar.loading')} />}
        {id === null && (
          <div class="empty">
            <p>{say('sidebar.card.empty')}</p>
            <Button primary onClick={onFind}>
              {say('sidebar.today.find')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
};

interface FormProps {
  readonly form: CardForm;
  readonly card: CustomerCard;
  readonly change: ChangeCard;
  readonly foresee: ChangeCard;
  readonly onClose: () => void;
}

/** The form over the card, which stays as it was behind it. */
const CardFormPage = ({ form, foresee, ...props }: FormProps) => {
  switch (form) {
    case 'edit':
      return <EditCustomer {...props} foresee={foresee} />;
    case 'log':
      return <LogInteraction {...props} />;
    case 'followUp':
      return <SetFollowUp {...props} />;
    case 'person':
      return <AddPerson {...props} />;
  }
};
