import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { FieldValue, FormValues } from '../../src/schema/derive/forms.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import type { Work } from '../safety/useWork.ts';
import { type Edit, RowEditor } from './rowEditor.tsx';
import { fieldsOf, shownValue, useRows } from './rows.ts';

export type ShownRow = Readonly<Record<string, FieldValue>> & { readonly id: string };

export interface RowTableProps {
  readonly table: string;
  readonly title: string;
  /** Each with its id. */
  readonly rows: readonly ShownRow[];
  /** The columns shown; the first one opens the row. */
  readonly columns: readonly string[];
  /** One more column of what is reckoned, or done. */
  readonly beside?: {
    readonly title: string;
    readonly text: (id: string) => ComponentChild;
    readonly kind?: 'text';
  };
  readonly initial?: FormValues;
  readonly whose?: 'must' | 'may';
  /** The fields that a new row shows. */
  readonly first?: readonly string[];
  readonly wide?: readonly string[];
  readonly mayAdd: boolean;
  readonly mayEdit: boolean;
  readonly work: Work;
  readonly refresh: () => Promise<void>;
}

interface Props extends RowTableProps {
  /** What the button says that adds one, and what stands where there is none. */
  readonly add: string;
  readonly empty: string;
  readonly save: (
    row: Edit & { readonly id: string | null },
  ) => Promise<{ readonly status: 'conflict'; readonly now: FormValues } | { readonly status: 'saved' }>;
  /** Opens a row elsewhere than in its editor. */
  readonly open?: (id: string) => void;
  /** How a cell is drawn; undefined: as its kind is. */
  readonly draw?: (name: string, row: ShownRow) => ComponentChild;
}

/** Rows of a table as a list, each to be opened and corrected, and a way to add one. */
export const RowTable = (props: Props) => {
  const { table, title, rows, columns, beside, initial, whose, first, wide, mayAdd, mayEdit, work, refresh } =
    props;
  const { say, word } = useDialog();
  const known = useRows();
  const [opened, setOpened] = useState<string | null>(null);
  const fields = fieldsOf(known, table);
  const standing = rows.find(({ id }) => id === opened) ?? null;
  const shown = (name: string, row: ShownRow): ComponentChild => {
    const drawn = props.draw?.(name, row);
    if (drawn !== undefined) return drawn;
    const field = fields.find((one) => one.name === name);
    const value = row[name] ?? null;
    return field ? shownValue(known, word, field, value) : String(value ?? '');
  };
  const send = async (edit: Edit) => {
    const saved = await props.save({ ...edit, id: standing?.id ?? null });
    if (saved.status === 'conflict') return saved.now;
    await refresh();
    setOpened(null);
    return null;
  };
  const open = props.open ?? (mayEdit ? setOpened : null);
  return (
    <section class="part" aria-labelledby={`list-${table}`}>
      <div class="line">
        <h2 id={`list-${table}`} class="grow">
          {title}
        </h2>
        {mayAdd && opened === null && (
          <Button small onClick={() => setOpened('new')}>
            {props.add}
          </Button>
        )}
      </div>
      {opened !== null && (
        <RowEditor
          key={opened}
          table={table}
          title={standing ? say('service.edit') : props.add}
          standing={standing}
          {...(initial && { initial })}
          {...(whose && { whose })}
          {...(first && standing === null && { only: first })}
          {...(wide && { wide })}
          work={work}
          send={send}
          close={() => setOpened(null)}
        />
      )}
      {rows.length === 0 && opened === null && <p class="muted">{props.empty}</p>}
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {word(`${table}.${name}`)}
                </th>
              ))}
              {beside && (
                <th scope="col" class={beside.kind ? undefined : 'number'}>
                  {beside.title}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                {columns.map((name, index) =>
                  index === 0 ? (
                    <th key={name} scope="row">
                      {open ? (
                        <button type="button" class="link" onClick={() => open(row.id)}>
                          {shown(name, row) || '–'}
                        </button>
                      ) : (
                        shown(name, row)
                      )}
                    </th>
                  ) : (
                    <td key={name}>{shown(name, row)}</td>
                  ),
                )}
                {beside && <td class={beside.kind ? undefined : 'number'}>{beside.text(row.id)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
