import type { ComponentChildren } from 'preact';
import type { CustomerCard } from '../../src/usecases/customerCard.ts';
import { Fold } from '../parts/fold.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { useSession } from '../session.ts';
import { FactForm } from './factForm.tsx';
import type { FactKind, FactLine } from './factKinds.ts';

interface Props<R> {
  readonly card: CustomerCard;
  readonly kind: FactKind<R>;
  readonly rows: readonly R[];
  readonly total: number;
  /** Said below the lines. */
  readonly remark?: string | null;
  readonly below?: ComponentChildren;
}

/** One table of a customer's file: its lines, each to be corrected where it stands, and the way to add one. */
export const Facts = <R extends { readonly id: string }>({
  card,
  kind,
  rows,
  total,
  remark,
  below,
}: Props<R>) => {
  const session = useSession();
  const { say, word, mayWrite, openForm } = session;
  const edit = (row: R | null): void =>
    openForm(({ onClose }) => <FactForm card={card} kind={kind} row={row} onClose={onClose} />);
  const add = mayWrite && (
    <IconButton
      icon="plus"
      id={`act-${kind.form}`}
      label={say(`sidebar.facts.add.${kind.table}`)}
      onClick={() => edit(null)}
    />
  );
  return (
    <Fold name={kind.form} title={word(`tab.${kind.table}`)} count={total} action={add}>
      {rows.length === 0 && <p class="muted">{say(`sidebar.facts.none.${kind.table}`)}</p>}
      <ul class="items">
        {rows.map((row) => {
          const line = kind.line(row, session);
          return (
            <li key={row.id} class="fact">
              <Line line={line} />
              {mayWrite && (
                <IconButton
                  small
                  icon="edit"
                  label={say('sidebar.facts.editThis', {
                    text: [line.head, line.text].filter(Boolean).join(', '),
                  })}
                  onClick={() => edit(row)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {rows.length < total && !kind.kept && (
        <p class="muted">{say('sidebar.card.moreInSheet', { n: total - rows.length })}</p>
      )}
      {remark && <p class="muted">{remark}</p>}
      {below}
    </Fold>
  );
};

const Line = ({ line: { head, text, badge, more, meta } }: { line: FactLine }) => (
  <div>
    {head !== null && <p class="label">{head}</p>}
    <p class="told">
      {text} {badge && <span class={`badge is-${badge.tone}`}>{badge.text}</span>}
    </p>
    {more.map((part) => (
      <p key={part} class="told muted">
        {part}
      </p>
    ))}
    <p class="meta">{meta.join(' · ')}</p>
  </div>
);
