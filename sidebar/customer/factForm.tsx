import type { FormValues } from '../../src/schema/derive/forms.ts';
import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { RowForm } from '../form/rowForm.tsx';
import { useSaved } from '../form/useSaved.ts';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import type { FactKind } from './factKinds.ts';
import { ItemAbout, useItems } from './useItems.tsx';

interface Props<R> {
  readonly card: CustomerCard;
  readonly kind: FactKind<R>;
  /** The line that is corrected, or the consent that is followed by another; null for a new one. */
  readonly row: R | null;
  readonly onClose: () => void;
}

/** Adds a row to a customer's file, or corrects one. */
export const FactForm = <R extends { readonly id: string }>({ card, kind, row, onClose }: Props<R>) => {
  const session = useSession();
  const { book, say } = session;
  const asking = useAsk('saveRow');
  const saved = useSaved(onClose);
  const items = useItems(kind.table);
  const standing = kind.kept || row === null ? null : row;
  const { fields } = book.forms[kind.form];
  return (
    <RowForm
      title={say(standing ? `sidebar.facts.edit.${kind.table}` : `sidebar.facts.add.${kind.table}`)}
      subtitle={String(card.values.name ?? '')}
      saveText={say('sidebar.save')}
      fields={fields}
      standing={standing && shownIn(fields, standing)}
      initial={kind.initial(session, row)}
      first={kind.first}
      chips={['sure']}
      choices={items.choices}
      prefix={kind.form}
      below={(field, form) => field === 'item' && <ItemAbout items={items} form={form} />}
      asking={asking}
      send={async (changes) => {
        const { table } = kind;
        const answer = await asking.run({ table, customer: card.id, id: standing?.id ?? null, ...changes });
        if (answer?.value.status === 'conflict') return answer.value.now;
        return answer && saved(say('sidebar.facts.saved'));
      }}
      onClose={onClose}
    />
  );
};

/** Of a line what its form shows. */
const shownIn = (fields: readonly { readonly name: string }[], line: object): FormValues =>
  Object.fromEntries(fields.map(({ name }) => [name, Reflect.get(line, name) ?? null]));
