import { useEffect, useState } from 'preact/hooks';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Icon } from '../parts/icon.tsx';
import { RetryNote } from '../parts/note.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import { Card } from './card.tsx';
import { useCard } from './useCard.ts';
import { useSelection } from './useSelection.ts';

interface Props {
  readonly shown: boolean;
  readonly id: string | null;
  /** How often a customer was opened otherwise than by its row. */
  readonly opened: number;
  readonly onShow: (id: string) => void;
  readonly onFind: () => void;
}

/** The customer of the row selected in the sheet, or one that was opened; and the forms about it. */
export const CustomerView = ({ shown, id, opened, onShow, onFind }: Props) => {
  const { say } = useSession();
  const [notOurs, setNotOurs] = useState(false);
  const { card, asking, load, change, foresee } = useCard(id, shown);
  const now = useAsk('selectedRow');

  const selection = useSelection(shown, opened, (selected) => {
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

  return (
    <div class="scroll">
      <div class="tools">
        <Button small busy={now.busy} onClick={showSelected}>
          <Icon name="sheet" />
          {say('sidebar.card.selected')}
        </Button>
        <Help>{say(selection.following ? 'sidebar.card.following' : 'sidebar.card.paused')}</Help>
      </div>
      <div class={`progress${asking.busy ? '' : ' off'}`} aria-hidden="true" />
      {now.trouble && <RetryNote message={now.trouble.message} onRetry={showSelected} />}
      {asking.trouble && <RetryNote message={asking.trouble.message} onRetry={load} />}
      {notOurs && <p class="note note-info">{say('sidebar.card.notOurs')}</p>}
      {card && <Card key={card.id} card={card} change={change} foresee={foresee} />}
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
  );
};
