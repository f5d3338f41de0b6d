import type { FieldValue } from '../../src/schema/derive/forms.ts';
import { Button } from '../parts/button.tsx';
import { useSession } from '../session.ts';
import { valueInWords } from './details.tsx';

interface Props {
  readonly field: string;
  readonly now: FieldValue;
  readonly onSettle: (takeTheirs: boolean) => void;
}

/** What somebody else put into a field meanwhile, to be taken or not. */
export const Conflict = ({ field, now, onSettle }: Props) => {
  const session = useSession();
  const { say, book } = session;
  const described = book.forms.customers.fields.find(({ name }) => name === field);
  const text = described ? valueInWords(described, now, session) : String(now ?? '');
  return (
    <div class="conflict">
      <p>{text === '' ? say('sidebar.conflict.nowBlank') : say('sidebar.conflict.now', { value: text })}</p>
      <div class="actions">
        <Button small onClick={() => onSettle(true)}>
          {say('sidebar.conflict.theirs')}
        </Button>
        <Button small onClick={() => onSettle(false)}>
          {say('sidebar.conflict.mine')}
        </Button>
      </div>
    </div>
  );
};
