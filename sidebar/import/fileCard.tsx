import type { FilePreview } from '../../src/usecases/importFiles.ts';
import { type Encoding, encodings } from './decode.ts';
import { labelOf, type TableColumns } from './dialog.tsx';
import type { Choice } from './state.ts';
import type { Say } from './words.ts';

interface Props {
  readonly say: Say;
  readonly file: FilePreview;
  readonly encoding: Encoding;
  readonly tables: readonly TableColumns[];
  readonly disabled: boolean;
  readonly choose: (choice: Choice) => void;
  readonly recode: (encoding: Encoding) => void;
  readonly remove: () => void;
}

/** One file: what it holds, where each column goes, how its dates are read, what is wrong with it. */
export const FileCard = ({ say, file, encoding, tables, disabled, choose, recode, remove }: Props) => {
  const chosen = tables.find(({ table }) => table === file.table);
  const isTable = (name: string): name is NonNullable<Choice['table']> =>
    tables.some(({ table }) => table === name);
  return (
    <section class="file" aria-label={file.name}>
      <header>
        <h2>{file.name}</h2>
        <span class="muted">{say('import.rows', { n: file.rows })}</span>
        <label class="inline">
          {say('import.goesTo')}
          <select
            disabled={disabled}
            value={file.table ?? ''}
            onChange={({ currentTarget }) => {
              if (isTable(currentTarget.value)) choose({ table: currentTarget.value });
            }}
          >
            {file.table === null && <option value="">{say('import.chooseTable')}</option>}
            {tables.map(({ table }) => (
              <option key={table} value={table}>
                {say(`tab.${table}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="inline">
          {say('import.encoding')}
          <select
            disabled={disabled}
            value={encoding}
            onChange={({ currentTarget }) => {
              const found = encodings.find((name) => name === currentTarget.value);
              if (found) recode(found);
            }}
          >
            {encodings.map((name) => (
              <option key={name} value={name}>
                {name.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="icon"
          aria-label={say('import.remove', { file: file.name })}
          disabled={disabled}
          onClick={remove}
        >
          ×
        </button>
      </header>
      {file.table === null && <p class="notice warn">{say('import.unrecognised')}</p>}
      {file.faults.slice(0, 5).map((fault) => (
        <p key={`${fault.code}${fault.line}`} class="notice warn">
          {say(`import.fault.${fault.code}`, { line: fault.line, found: fault.found })}
        </p>
      ))}
      {file.dates && (
        <div class="dates">
          <label class="inline">
            {say('import.dates', { order: '' })}
            <select
              disabled={disabled}
              value={file.dates.order}
              onChange={({ currentTarget }) => {
                const order = dateOrders.find((one) => one === currentTarget.value);
                if (order) choose({ dateOrder: order });
              }}
            >
              {dateOrders.map((order) => (
                <option key={order} value={order}>
                  {say(`import.order.${order}`)}
                </option>
              ))}
            </select>
          </label>
          <span class={file.dates.proof ? 'muted' : 'warnText'}>
            {file.dates.proof
              ? say('import.dates.proof', { proof: file.dates.proof })
              : say('import.dates.guess')}
          </span>
        </div>
      )}
      {chosen && (
        <details open={file.columns.some(({ column }) => column === null)}>
          <summary>
            {file.columns
              .map(
                ({ header, column }) => `${header} → ${column ? labelOf(tables, file.table, column) : '–'}`,
              )
              .join(' · ')}
          </summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('import.column')}</th>
                <th scope="col">{say('import.sample')}</th>
                <th scope="col">{say('import.target')}</th>
              </tr>
            </thead>
            <tbody>
              {file.columns.map(({ header, column, sample }, index) => (
                <tr key={header}>
                  <th scope="row">{header}</th>
                  <td class="muted">{sample}</td>
                  <td>
                    <select
                      aria-label={`${header} → ${say('import.target')}`}
                      disabled={disabled}
                      value={column ?? ''}
                      onChange={({ currentTarget }) => {
                        const target = currentTarget.value === '' ? null : currentTarget.value;
                        choose({
                          columns: file.columns.map((one, place) =>
                            place === index ? target : one.column === target ? null : one.column,
                          ),
                        });
                      }}
                    >
                      <option value="">{say('import.leaveOut')}</option>
                      {chosen.columns.map(({ name, label }) => (
                        <option key={name} value={name}>
                          {label}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {file.problemCount > 0 && <Problems say={say} file={file} />}
    </section>
  );
};

const dateOrders = ['dmy', 'mdy', 'ymd'] as const;

const Problems = ({ say, file }: { say: Say; file: FilePreview }) => (
  <details class="problems">
    <summary>
      {say('import.problems')}: {file.problemCount}
    </summary>
    <ul>
      {file.problems.map(({ line, header, found, code, skips }) => (
        <li key={`${line}${header}`}>
          {say('import.problems.line')} {line}, {header}: “{found}” –{' '}
          {code === 'twice'
            ? say('import.problem.twice')
            : say(`field.${code}`, { example: '2026-01-31', min: '', max: '' })}{' '}
          ({say(skips === 'line' ? 'import.problems.skipsLine' : 'import.problems.skipsCell')})
        </li>
      ))}
    </ul>
    {file.problemCount > file.problems.length && (
      <p>{say('import.problems.more', { n: file.problemCount - file.problems.length })}</p>
    )}
  </details>
);
