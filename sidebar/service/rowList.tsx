import { useState } from 'preact/hooks';
import type { FieldValue, FormValues } from '../../src/schema/derive/forms.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import type { Work } from '../safety/useWork.ts';
import { fieldsOf, shownValue, useKnown } from './known.ts';
import { RowEditor } from './rowEditor.tsx';

type Worked = 'SurveyAnswers' | 'OnlineReviews' | 'Improvements';
type Led = 'ServiceLevels' | 'Causes' | 'Measures' | 'VisitPlans';

interface Props {
  readonly table: Worked | Led;
  readonly title: string;
  /** Each with its id. */
  readonly rows: readonly (Readonly<Record<string, FieldValue>> & { readonly id: string })[];
  /** The columns shown; the first one opens the row. */
  readonly columns: readonly string[];
  /** One more column of what is reckoned. */
  readonly beside?: { readonly title: string; readonly text: (id: string) => string };
  readonly initial?: FormValues;
  readonly whose?: 'must' | 'may';
  readonly mayAdd: boolean;
  readonly mayEdit: boolean;
  readonly work: Work;
  readonly refresh: () => Promise<void>;
}

/** Rows of a table as a list, each to be opened and corrected, and a way to add one. */
export const RowList = (props: Props) => {
  const { table, title, rows, columns, beside, initial, whose, mayAdd, mayEdit, work, refresh } = props;
  const { say, word } = useDialog();
  const known = useKnown();
  const [opened, setOpened] = useState<string | null>(null);
  const fields = fieldsOf(known, table);
  const standing = rows.find(({ id }) => id === opened) ?? null;
  const shown = (name: string, value: FieldValue): string => {
    const field = fields.find((one) => one.name === name);
    return field ? shownValue(known, word, field, value) : String(value ?? '');
  };
  const send = async (input: Parameters<Parameters<typeof RowEditor>[0]['send']>[0]) => {
    const row = { ...input, id: standing?.id ?? null };
    const saved =
      table === 'SurveyAnswers' || table === 'OnlineReviews' || table === 'Improvements'
        ? await ask('saveServiceRow', { table, ...row })
        : await ask('saveServiceRule', { table, ...row });
    if (saved.status === 'conflict') return saved.now;
    await refresh();
    setOpened(null);
    return null;
  };
  return (
    <section class="part" aria-labelledby={`list-${table}`}>
      <div class="line">
        <h2 id={`list-${table}`} class="grow">
          {title}
        </h2>
        {mayAdd && opened === null && (
          <Button small onClick={() => setOpened('new')}>
            {say(`service.add.${table}`)}
          </Button>
        )}
      </div>
      {opened !== null && (
        <RowEditor
          key={opened}
          table={table}
          title={standing ? say('service.edit') : say(`service.add.${table}`)}
          standing={standing}
          {...(initial && { initial })}
          {...(whose && { whose })}
          work={work}
          send={send}
          close={() => setOpened(null)}
        />
      )}
      {rows.length === 0 && opened === null && <p class="muted">{say('service.none')}</p>}
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
                <th scope="col" class="number">
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
                      {mayEdit ? (
                        <button type="button" class="link" onClick={() => setOpened(row.id)}>
                          {shown(name, row[name] ?? null) || '–'}
                        </button>
                      ) : (
                        shown(name, row[name] ?? null)
                      )}
                    </th>
                  ) : (
                    <td key={name}>{shown(name, row[name] ?? null)}</td>
                  ),
                )}
                {beside && <td class="number">{beside.text(row.id)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
