import { Button } from '../parts/button.tsx';
import { useSession } from '../session.ts';
import type { EditState } from './useEdit.ts';
import { valueInWords } from './valueInWords.ts';

/** What somebody else put into a field meanwhile, to be taken or not. */
export const Conflict = ({ edit, field }: { edit: EditState; field: string }) => {
  const session = useSession();
  const { say } = session;
  const described = edit.form.fields.find(({ name }) => name === field);
  if (!(field in edit.clash) || !described) return null;
  const text = valueInWords(described, edit.clash[field] ?? null, session);
  return (
    <div class="conflict">
      <p>{text === '' ? say('sidebar.conflict.nowBlank') : say('sidebar.conflict.now', { value: text })}</p>
      <div class="actions">
        <Button small onClick={() => edit.settle(field, true)}>
          {say('sidebar.conflict.theirs')}
        </Button>
        <Button small onClick={() => edit.settle(field, false)}>
          {say('sidebar.conflict.mine')}
        </Button>
      </div>
    </div>
  );
};
