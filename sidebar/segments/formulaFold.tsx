import { useId } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';

interface Props {
  /** Null while there is none: the rule is not complete. */
  readonly formula: string | null;
  readonly open?: boolean;
  /** Whether it was changed by hand. */
  readonly typed?: boolean;
  /** None for those who do not change it. */
  readonly onType?: (formula: string) => void;
  readonly onReset?: () => void;
}

/** The formula, for those who want to see it or to write it. */
export const FormulaFold = ({ formula, open = false, typed = false, onType, onReset }: Props) => {
  const { say } = useDialog();
  const id = useId();
  return (
    <details
      class="more"
      open={open}
      onToggle={({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest' })}
    >
      <summary>{say('segments.formula.show')}</summary>
      <div class="field">
        <label for={id}>{say('segments.formula')}</label>
        <textarea
          id={id}
          class="formula"
          rows={6}
          spellcheck={false}
          readOnly={!onType}
          aria-describedby={onType && `${id}-hint`}
          value={formula ?? ''}
          onInput={({ currentTarget: { value } }) => onType?.(value)}
        />
        {onType && (
          <p class="field-hint" id={`${id}-hint`}>
            {say('segments.formula.hint')}
          </p>
        )}
      </div>
      {typed && onReset && (
        <Button small onClick={onReset}>
          {say('segments.formula.reset')}
        </Button>
      )}
    </details>
  );
};
