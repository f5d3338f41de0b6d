import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { type TestName, tests } from '../../src/formulas/rule/rule.ts';
import { type RuleField, testsFor } from '../../src/formulas/rule/ruleFields.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { IconButton } from '../parts/iconButton.tsx';
import { useFields } from './begun.ts';
import { type ConditionDraft, conditionOf, withField, withTest } from './conditionDraft.ts';
import { ConditionValue } from './conditionValue.tsx';
import { FieldSelect } from './fieldSelect.tsx';

interface Props {
  readonly draft: ConditionDraft;
  /** Its place, from 1. */
  readonly n: number;
  readonly tried: boolean;
  readonly onChange: (draft: ConditionDraft) => void;
  /** None for the only one. */
  readonly onRemove?: () => void;
}

/** Those of its kind; of a column whose cells have changed, also the one that the rule has. */
const testsOf = ({ kind, own }: RuleField, standing: TestName): readonly TestName[] => {
  const usual = testsFor[kind];
  return own && !usual.includes(standing) ? [...usual, standing] : usual;
};

/** One condition: what it is about, how it compares, with what. */
export const ConditionRow = ({ draft, n, tried, onChange, onRemove }: Props) => {
  const { say, word } = useDialog();
  const { fieldOf } = useFields();
  const id = useId();
  const field = fieldOf(draft.field);
  const view = useRef<HTMLFieldSetElement>(null);
  const first = useRef(draft.field);
  useLayoutEffect(() => {
    // What was chosen brings boxes along: they are to be seen.
    if (draft.field !== first.current) view.current?.scrollIntoView({ block: 'nearest' });
  }, [draft.field, draft.test]);
  const complete = field !== undefined && conditionOf(draft, field) !== null;
  const choose = (key: string): void => {
    const chosen = fieldOf(key);
    if (chosen) onChange(withField(draft, chosen, field));
  };
  return (
    <fieldset ref={view} class={`condition${tried && !complete ? ' incomplete' : ''}`}>
      <legend>{say('segments.condition', { n })}</legend>
      {onRemove && <IconButton small icon="close" label={say('segments.remove', { n })} onClick={onRemove} />}
      <FieldSelect id={`${id}-field`} value={draft.field} invalid={tried && !field} onChoose={choose} />
      {field && (
        <>
          <div class="field">
            <label class="unseen" for={`${id}-test`}>
              {say('segments.test')}
            </label>
            <select
              id={`${id}-test`}
              value={draft.test}
              // The options are the tests of the field's kind.
              onChange={({ currentTarget }) => onChange(withTest(draft, currentTarget.value as TestName))}
            >
              {testsOf(field, draft.test).map((test) => (
                <option key={test} value={test}>
                  {word(`segments.test.${test}`)}
                </option>
              ))}
            </select>
          </div>
          {tests[draft.test] !== 'nothing' && (
            <ConditionValue
              id={`${id}-value`}
              draft={draft}
              field={field}
              tried={tried}
              onType={(typed) => onChange({ ...draft, typed })}
            />
          )}
          <label class="check">
            <input
              type="checkbox"
              checked={draft.not}
              onChange={({ currentTarget: { checked } }) => onChange({ ...draft, not: checked })}
            />
            <span>{say('segments.not')}</span>
          </label>
        </>
      )}
    </fieldset>
  );
};
