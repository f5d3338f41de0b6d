import { useEffect, useId, useState } from 'preact/hooks';
import { cellText } from '../../src/domain/mining/miningColumn.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { useKnown } from './begun.ts';
import type { Target } from './target.ts';
import { useRun } from './useRun.ts';

interface Props {
  readonly disabled: boolean;
  /** Null while a value is still to be chosen. */
  readonly onChange: (target: Target | null, title: string) => void;
}

/** Values of a column that are offered. */
const mostValues = 30;

/** Who is looked for: buyers, members of a segment, or those with a value in a column. */
export const TargetChoice = ({ disabled, onChange }: Props) => {
  const { say } = useDialog();
  const { begun, fieldOf, label, register, ruleWords } = useKnown();
  const [choice, setChoice] = useState('');
  const [values, setValues] = useState<readonly string[]>([]);
  const [value, setValue] = useState('');
  const reading = useRun();
  const [id, valueId] = [useId(), useId()];
  const scored = begun.fields.some(({ field }) => field.of === 'measure');
  const columns = begun.fields.filter(({ kind }) => kind === 'choice' || kind === 'flag' || kind === 'own');
  const [kind = '', rest = ''] = [choice.split('|')[0], choice.slice(choice.indexOf('|') + 1)];
  const column = kind === 'column' ? fieldOf(rest) : undefined;
  const shown = (text: string): string => {
    if (!column) return text;
    if (register.column(column).as === 'flag') return say(text === 'yes' ? 'mining.yes' : 'mining.no');
    return ruleWords.show(column.field, text);
  };

  const choose = async (next: string): Promise<void> => {
    setChoice(next);
    setValue('');
    setValues([]);
    const [what, which] = [next.split('|')[0], next.slice(next.indexOf('|') + 1)];
    const segment = begun.segments.find((one) => one.id === which);
    const field = fieldOf(which);
    if (what === 'bought' || what === 'won') onChange({ kind: what }, say(`mining.target.${what}`));
    else if (what === 'product')
      onChange({ kind: 'product', product: which }, say('mining.target.product', { product: which }));
    else if (what === 'segment' && segment) onChange({ kind: 'segment', id: which }, segment.name);
    else onChange(null, '');
    if (what !== 'column' || !field) return;
    const read = await reading.go(async ({ tell, stopped }) => {
      tell(say('mining.outcome.reading'), 0);
      await register.load([field.key], () => {}, stopped);
      return valuesIn(register.column(field).cells);
    });
    if (read) setValues(read);
  };
  useEffect(() => {
    if (!column || value === '') return;
    const title = say('mining.outcome.is', { column: label(column.field), value: shown(value) });
    onChange({ kind: 'column', field: column, value }, title.slice(0, 100));
  }, [value]);
  return (
    <div class="asked">
      <div class="field">
        <label for={id}>{say('mining.target')}</label>
        <select
          id={id}
          value={choice}
          disabled={disabled}
          onChange={({ currentTarget }) => void choose(currentTarget.value)}
        >
          <option value="">{say('mining.choose')}</option>
          {scored && <option value="bought">{say('mining.target.bought')}</option>}
          {scored && <option value="won">{say('mining.target.won')}</option>}
          {scored && begun.products.length > 0 && (
            <optgroup label={say('mining.target.products')}>
              {begun.products.map((product) => (
                <option key={product} value={`product|${product}`}>
                  {product}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={say('mining.target.columns')}>
            {columns.map(({ key, field }) => (
              <option key={key} value={`column|${key}`}>
                {label(field)}
              </option>
            ))}
          </optgroup>
          {begun.segments.length > 0 && (
            <optgroup label={say('mining.target.segments')}>
              {begun.segments.map((segment) => (
                <option key={segment.id} value={`segment|${segment.id}`}>
                  {segment.name}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </div>
      {column && (
        <div class="field">
          <label for={valueId}>{say('mining.outcome')}</label>
          <select
            id={valueId}
            value={value}
            disabled={disabled || values.length === 0}
            onChange={({ currentTarget }) => setValue(currentTarget.value)}
          >
            <option value="">{reading.busy ?? say('mining.choose')}</option>
            {values.map((one) => (
              <option key={one} value={one}>
                {shown(one)}
              </option>
            ))}
          </select>
          {reading.trouble !== null && (
            <p class="field-error" role="alert">
              {reading.trouble}
            </p>
          )}
        </div>
      )}
    </div>
  );
};

/** The values of a column, the most frequent first. */
const valuesIn = (cells: readonly (string | number | boolean | null)[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const text = cellText(cell);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostValues)
    .map(([text]) => text);
};
