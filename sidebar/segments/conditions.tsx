import { useLayoutEffect, useRef } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Segmented } from '../parts/segmented.tsx';
import type { ConditionDraft } from './conditionDraft.ts';
import { ConditionRow } from './conditionRow.tsx';
import { blankCondition, type RuleDraft } from './ruleDraft.ts';

interface Props {
  readonly draft: RuleDraft;
  /** Whether saving was tried: what is missing is marked then. */
  readonly tried: boolean;
  readonly onChange: (draft: RuleDraft) => void;
}

/** Conditions below one another, and whether all or any of them are to be met. */
export const Conditions = ({ draft, tried, onChange }: Props) => {
  const { say } = useDialog();
  const { join, conditions } = draft;
  const view = useRef<HTMLDivElement>(null);
  /** Where the keyboard goes once the next state is drawn. */
  const goTo = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (goTo.current !== null) view.current?.querySelector<HTMLElement>(goTo.current)?.focus();
    goTo.current = null;
  });
  const change = (changed: ConditionDraft): void =>
    onChange({ join, conditions: conditions.map((one) => (one.key === changed.key ? changed : one)) });
  const add = (): void => {
    goTo.current = 'fieldset:nth-last-of-type(1) select';
    onChange({ join, conditions: [...conditions, blankCondition(Math.max(...conditions.map(keyOf)) + 1)] });
  };
  const remove = ({ key }: ConditionDraft): void => {
    goTo.current = '.add button';
    onChange({ join, conditions: conditions.filter((one) => one.key !== key) });
  };
  return (
    <div ref={view} class="conditions">
      {conditions.length > 1 && (
        <div class="field join">
          <span class="label">{say('segments.join')}</span>
          <Segmented
            label={say('segments.join')}
            value={join}
            options={[
              { value: 'all', text: say('segments.join.all') },
              { value: 'any', text: say('segments.join.any') },
            ]}
            onChange={(value) => onChange({ join: value, conditions })}
          />
        </div>
      )}
      {conditions.map((one, index) => (
        <ConditionRow
          key={one.key}
          draft={one}
          n={index + 1}
          tried={tried}
          onChange={change}
          {...(conditions.length > 1 && { onRemove: () => remove(one) })}
        />
      ))}
      <div class="add">
        <Button small onClick={add}>
          <Icon name="plus" />
          {say('segments.add')}
        </Button>
      </div>
    </div>
  );
};

const keyOf = ({ key }: ConditionDraft): number => key;
