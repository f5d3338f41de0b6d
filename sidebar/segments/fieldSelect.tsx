import { notedItem, ownHeader, schemaColumn } from '../../src/formulas/rule/ownField.ts';
import { type Field, fieldKey } from '../../src/formulas/rule/rule.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { useFields } from './begun.ts';

interface Props {
  readonly id: string;
  readonly value: string;
  readonly invalid: boolean;
  readonly onChoose: (key: string) => void;
}

const groups = {
  customer: (field: Field) => schemaColumn(field) !== null,
  own: (field: Field) => ownHeader(field) !== null,
  noted: (field: Field) => notedItem(field) !== null,
  measure: (field: Field) => field.of === 'measure' && field.product === undefined,
  product: (field: Field) => field.of === 'measure' && field.product !== undefined,
} as const;

/** What a condition is about: the columns of the register, theirs, what was noted, what is measured, each product. */
export const FieldSelect = ({ id, value, invalid, onChoose }: Props) => {
  const { say } = useDialog();
  const { fields: offeredFields, fieldOf, label } = useFields();
  const chosen = fieldOf(value);
  const known = offeredFields.some(({ field }) => fieldKey(field) === value);
  const all = chosen && !known ? [...offeredFields, chosen] : offeredFields;
  const offered = (belongs: (field: Field) => boolean) => all.filter(({ field }) => belongs(field));
  return (
    <div class="field">
      <label class="unseen" for={id}>
        {say('segments.field')}
      </label>
      <select
        id={id}
        value={value}
        aria-invalid={invalid}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {value === '' && <option value="">{say('segments.choose')}</option>}
        {/* The names are those of the literal. */}
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => {
          const fields = offered(groups[group]);
          return (
            fields.length > 0 && (
              <optgroup key={group} label={say(`segments.group.${group}`)}>
                {fields.map(({ field }) => (
                  <option key={fieldKey(field)} value={fieldKey(field)}>
                    {label(field)}
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
      </select>
    </div>
  );
};
