import { useRef } from 'preact/hooks';
import { Button } from '../parts/button.tsx';
import { useSession } from '../session.ts';
import { useOptions } from './choices.ts';
import type { EditState } from './useEdit.ts';
import { valueInWords } from './valueInWords.ts';

/** What somebody else put into a field meanwhile, beside what was entered here: one of them is taken. */
export const Conflict = ({ edit, field }: { edit: EditState; field: string }) => {
  const described = edit.form.fields.find(({ name }) => name === field);
  return field in edit.clash && described ? <SideBySide edit={edit} described={described} /> : null;
};

type Described = EditState['form']['fields'][number];

const SideBySide = ({ edit, described }: { edit: EditState; described: Described }) => {
  const session = useSession();
  const { say } = session;
  const { name } = described;
  const [now, mine] = [edit.clash[name] ?? null, edit.form.values[name] ?? null];
  const options = useOptions(described, String(now ?? ''));
  const text = (value: typeof now): string =>
    described.column.kind === 'ref'
      ? (options.find((one) => one.value === value)?.text ?? '')
      : valueInWords(described, value === '' ? null : value, session);
  const [theirs, ours] = [text(now), text(mine)];
  const root = useRef<HTMLDivElement>(null);
  /** The buttons go; the keyboard stays at their field. */
  const settle = (take: boolean): void => {
    const control = root.current?.closest('.field')?.querySelector<HTMLElement>('input, select, textarea');
    edit.settle(name, take);
    control?.focus();
  };
  return (
    <div class="conflict" ref={root}>
      <div>
        <p>
          {theirs === '' ? say('sidebar.conflict.nowBlank') : say('sidebar.conflict.now', { value: theirs })}
        </p>
        <Button small onClick={() => settle(true)}>
          {say('sidebar.conflict.theirs')}
        </Button>
      </div>
      <div>
        <p>
          {ours === '' ? say('sidebar.conflict.mineBlank') : say('sidebar.conflict.mineIs', { value: ours })}
        </p>
        <Button small onClick={() => settle(false)}>
          {say('sidebar.conflict.mine')}
        </Button>
      </div>
    </div>
  );
};
