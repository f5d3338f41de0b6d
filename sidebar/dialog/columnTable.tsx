/** A column that a person has, and which one of ours it is; null where it is none. */
export interface MappedColumn {
  readonly header: string;
  readonly sample: string;
  readonly target: string | null;
}

interface Props {
  readonly columns: readonly MappedColumn[];
  readonly targets: readonly { readonly name: string; readonly label: string }[];
  /** What stands above header, sample and target, and for a column that is none of ours. */
  readonly words: {
    readonly header: string;
    readonly sample: string;
    readonly target: string;
    readonly none: string;
  };
  readonly disabled: boolean;
  readonly choose: (index: number, target: string | null) => void;
}

/** Which column of theirs is which of ours, to be changed at its line. */
export const ColumnTable = ({ columns, targets, words, disabled, choose }: Props) => (
  <table>
    <thead>
      <tr>
        <th scope="col">{words.header}</th>
        <th scope="col">{words.sample}</th>
        <th scope="col">{words.target}</th>
      </tr>
    </thead>
    <tbody>
      {columns.map(({ header, sample, target }, index) => (
        // Columns may share a header, or have none; their place is what tells them apart.
        <tr key={index} class={target === null ? 'out' : ''}>
          <th scope="row">{header}</th>
          <td class="muted sample">{sample}</td>
          <td>
            <select
              aria-label={`${header}: ${words.target}`}
              value={target ?? ''}
              disabled={disabled}
              onChange={({ currentTarget }) => choose(index, currentTarget.value || null)}
            >
              <option value="">{words.none}</option>
              {targets.map(({ name, label }) => (
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
);
