import { useEffect, useId, useState } from 'preact/hooks';
import type { ItemLists } from '../../src/usecases/items.ts';
import type { FileRowTable } from '../../src/usecases/saveRow.ts';
import { type Choices, itself } from '../form/choices.ts';
import type { FormState } from '../form/useForm.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { useSession } from '../session.ts';
import { type Asking, useAsk } from '../useAsk.ts';

export interface Items {
  readonly choices: Choices;
  /** What the business wrote down as a good answer for an item. */
  readonly standardOf: (name: string) => string | null;
  readonly adding: Asking<'addItem'>;
  /** Adds one of the business's own. */
  readonly add: (name: string) => Promise<boolean>;
}

const kinds = { Preferences: 'preference', Observations: 'observation' } as const;

/** The items that a form of preferences or observations picks from; nothing is asked for others. */
export const useItems = (table: FileRowTable): Items => {
  const kind = table === 'Preferences' || table === 'Observations' ? kinds[table] : null;
  const asking = useAsk('items');
  const adding = useAsk('addItem');
  const [lists, setLists] = useState<ItemLists | null>(null);
  useEffect(() => {
    if (kind !== null) void asking.run({}).then((answer) => answer && setLists(answer.value));
  }, [kind]);
  const lines = (kind !== null && lists?.[kind]) || [];
  return {
    choices: { Items: lines.map(({ name }) => itself(name)) },
    standardOf: (name) => lines.find((one) => one.name === name)?.standard ?? null,
    adding,
    add: async (name) => {
      const answer = kind === null ? null : await adding.run({ kind, name });
      if (answer) setLists(answer.value);
      return answer !== null;
    },
  };
};

/** Below the choice of an item: its standard, and the way to add an item that the list lacks. */
export const ItemAbout = ({ items, form }: { items: Items; form: FormState }) => {
  const { say } = useSession();
  const id = useId();
  const [own, setOwn] = useState<string | null>(null);
  const standard = items.standardOf(String(form.values.item ?? ''));
  const add = async (): Promise<void> => {
    const name = own?.trim() ?? '';
    if (name === '' || !(await items.add(name))) return;
    form.set('item', name);
    setOwn(null);
  };
  if (own === null)
    return (
      <>
        {standard !== null && <Help>{standard}</Help>}
        <button type="button" class="link" onClick={() => setOwn('')}>
          {say('sidebar.facts.ownItem')}
        </button>
      </>
    );
  return (
    <div class="unfolded field">
      <label for={id}>{say('sidebar.facts.ownItem.name')}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={own}
        onInput={(event) => setOwn(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void add();
        }}
      />
      {items.adding.trouble && <Note kind="error">{items.adding.trouble.message}</Note>}
      <div class="actions">
        <Button small busy={items.adding.busy} onClick={add}>
          {say('sidebar.facts.ownItem.add')}
        </Button>
        <Button small onClick={() => setOwn(null)}>
          {say('sidebar.cancel')}
        </Button>
      </div>
    </div>
  );
};
