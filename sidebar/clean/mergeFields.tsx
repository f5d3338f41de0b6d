import { useId } from 'preact/hooks';
import type { MergeOrder, MergePreview, MergePreviewField } from '../../src/usecases/mergeCustomers.ts';
import { useDialog } from '../dialog/dialogWords.ts';

type Choice = MergeOrder['choices'][string];

interface Props {
  readonly preview: MergePreview;
  readonly choices: MergeOrder['choices'];
  readonly disabled: boolean;
  readonly onChoose: (column: string, choice: Choice) => void;
}

/** The fields of two rows as a table: what differs with a choice, what agrees below. */
export const MergeFields = ({ preview, choices, disabled, onChoose }: Props) => {
  const { say } = useDialog();
  const open = preview.fields.filter(({ options }) => options.length > 1);
  const settled = preview.fields.filter(({ options }) => options.length === 1);
  return (
    <table class="fields">
      <thead>
        <tr>
          <th scope="col">{say('clean.field')}</th>
          <th scope="col">
            <span class="badge stays">{say('clean.stays')}</span>
            <strong>{preview.keep.name}</strong>
          </th>
          <th scope="col">
            <span class="badge">{say('clean.goes')}</span>
            <strong>{preview.drop.name}</strong>
          </th>
        </tr>
      </thead>
      <tbody>
        {open.map((field) => (
          <FieldRow
            key={field.column}
            field={field}
            choice={choices[field.column] ?? field.proposal}
            disabled={disabled}
            onChoose={(choice) => onChoose(field.column, choice)}
          />
        ))}
        {settled.map((field) => (
          <tr key={field.column} class="settled">
            <th scope="row">{field.label}</th>
            <td>{field.keep || say('clean.blank')}</td>
            <td class="muted">
              {field.drop === field.keep ? say('clean.same') : field.drop || say('clean.blank')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const FieldRow = ({
  field,
  choice,
  disabled,
  onChoose,
}: {
  field: MergePreviewField;
  choice: Choice;
  disabled: boolean;
  onChoose: (choice: Choice) => void;
}) => {
  const { say } = useDialog();
  const name = useId();
  const option = (one: Choice, value: string) => (
    <label class={choice === one || choice === 'both' ? 'option chosen' : 'option'}>
      <input
        type="radio"
        name={name}
        checked={choice === one}
        disabled={disabled}
        aria-label={say('clean.choice.label', { field: field.label, value })}
        onChange={() => onChoose(one)}
      />
      <span>{value}</span>
    </label>
  );
  return (
    <tr>
      <th scope="row">{field.label}</th>
      <td>{option('keep', field.keep || say('clean.blank'))}</td>
      <td>
        {option('drop', field.drop)}
        {field.options.includes('both') && option('both', say('clean.both'))}
      </td>
    </tr>
  );
};
