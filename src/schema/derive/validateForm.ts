import type { FieldProblem } from '../refusal.ts';
import type { Column } from '../table.ts';
import type { Field, FieldValue, FormValues } from './forms.ts';
import { type CellProblem, readCell } from './readCell.ts';

export interface Validated {
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
}

/** Lists that `pick` fields choose from, by the table they name: `{ Team: ['Ann', …] }`. */
export type PickLists = Readonly<Record<string, readonly string[]>>;

/**
 * Reads what a form holds by the kinds of its columns: the same rules in the page and on the server. Fields absent
 * from `raw` are left out, so that a form may send only what was changed.
 * @param lists Where given, a pick must be one of its list.
 */
export const validateForm = (fields: readonly Field[], raw: FormValues, lists: PickLists = {}): Validated => {
  const values: Record<string, FieldValue> = {};
  const problems: FieldProblem[] = [];
  for (const field of fields) {
    const entered = raw[field.name];
    if (entered === undefined) continue;
    const result = readField(field, entered, lists);
    if ('problem' in result) problems.push(result.problem);
    else values[field.name] = result.value;
  }
  return { values, problems };
};

type Result = { readonly value: FieldValue } | { readonly problem: FieldProblem };

const readField = (field: Field, entered: FieldValue, lists: PickLists): Result => {
  const { column, name } = field;
  const read = readCell(column, entered, column.kind === 'choice' ? codeOf(column.of) : null);
  if (!read.ok) return { problem: problemOf(field, read.code) };
  if (read.value === null)
    return field.required ? { problem: { field: name, code: 'required' } } : { value: null };
  const list = column.kind === 'pick' ? lists[column.from] : undefined;
  return list && !list.includes(String(read.value))
    ? { problem: { field: name, code: 'unknown' } }
    : { value: read.value };
};

/** Forms hold choices as codes, never as words. */
const codeOf =
  (codes: readonly string[]) =>
  (entered: string): string | null =>
    codes.find((code) => code === entered) ?? null;

const problemOf = ({ name, column }: Field, code: CellProblem): FieldProblem => {
  if (code === 'notADay') return { field: name, code, values: { example: '2018-01-31' } };
  if (code === 'outOfRange') return outOfRange(name, column);
  return { field: name, code };
};

const outOfRange = (field: string, column: Column): FieldProblem => {
  const { min, max } = 'min' in column || 'max' in column ? column : { min: undefined, max: undefined };
  if (min !== undefined && max !== undefined) return { field, code: 'outOfRange', values: { min, max } };
  if (min !== undefined) return { field, code: 'tooSmall', values: { min } };
  return { field, code: 'tooLarge', values: { max: max ?? 0 } };
};
