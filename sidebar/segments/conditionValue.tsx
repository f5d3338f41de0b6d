import { tests } from '../../src/formulas/rule/rule.ts';
import type { RuleField } from '../../src/formulas/rule/ruleFields.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type ConditionDraft, conditionOf, limits } from './conditionDraft.ts';

interface Props {
  readonly id: string;
  readonly draft: ConditionDraft;
  readonly field: RuleField;
  readonly tried: boolean;
  readonly onType: (typed: readonly string[]) => void;
}

/** What a condition compares with: the boxes that its test takes. */
export const ConditionValue = ({ id, draft, field, tried, onType }: Props) => {
  const { say } = useDialog();
  const { typed } = draft;
  const takes = tests[draft.test];
  if (takes === 'texts' && field.of)
    return <Codes id={id} codes={field.of} field={field} chosen={typed} tried={tried} onChoose={onType} />;
  const filled = typed.some((text) => text.trim() !== '');
  const broken = conditionOf(draft, field) === null && (tried || (filled && !halfWritten(takes, typed)));
  const share = field.kind === 'share';
  const shared = { tried: broken, error: `${id}-error` };
  const type = (at: number) => (text: string) => {
    const next = [typed[0] ?? '', ...(takes === 'numbers' ? [typed[1] ?? ''] : [])];
    next[at] = text;
    onType(next);
  };
  const label = {
    number: share ? say('segments.percent') : say('segments.value'),
    numbers: share ? `${say('segments.from')} (%)` : say('segments.from'),
    texts: say('segments.values'),
    day: say('segments.value'),
    days: say('segments.days'),
    count: say('segments.howMany'),
    percent: say('segments.percent'),
    nothing: '',
  }[takes];
  return (
    <>
      <div class="boxes">
        <Box id={id} label={label} takes={takes} text={typed[0] ?? ''} onType={type(0)} {...shared} />
        {takes === 'numbers' && (
          <Box
            id={`${id}-to`}
            label={share ? `${say('segments.to')} (%)` : say('segments.to')}
            takes={takes}
            text={typed[1] ?? ''}
            onType={type(1)}
            {...shared}
          />
        )}
      </div>
      {broken && (
        <p class="field-error" id={`${id}-error`}>
          {say(...missing(takes))}
        </p>
      )}
    </>
  );
};

type Takes = (typeof tests)[ConditionDraft['test']];

/** The second number of a range is on its way. */
const halfWritten = (takes: Takes, typed: readonly string[]): boolean =>
  takes === 'numbers' && typed.some((text) => text.trim() === '');

/** What to write there. */
const missing = (takes: Takes): Parameters<ReturnType<typeof useDialog>['say']> => {
  if (takes === 'texts') return ['segments.needs.text'];
  if (takes === 'day') return ['segments.needs.day'];
  if (takes !== 'days' && takes !== 'count' && takes !== 'percent') return ['segments.needs.number'];
  const [from, to] = limits[takes];
  return ['segments.needs.whole', { from, to }];
};

interface BoxProps {
  readonly id: string;
  readonly label: string;
  readonly takes: Takes;
  readonly text: string;
  /** Whether what stands there is not to be read. */
  readonly tried: boolean;
  readonly error: string;
  readonly onType: (text: string) => void;
}

const Box = ({ id, label, takes, text, tried, error, onType }: BoxProps) => {
  const shared = {
    id,
    autoComplete: 'off',
    'aria-invalid': tried,
    'aria-describedby': tried ? error : undefined,
    value: text,
    onInput: (event: { currentTarget: { value: string } }) => onType(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {takes === 'day' ? (
        <input {...shared} type="date" />
      ) : (
        <input {...shared} type="text" inputMode={takes === 'texts' ? 'text' : 'decimal'} />
      )}
    </div>
  );
};

interface CodesProps {
  readonly id: string;
  readonly codes: readonly string[];
  readonly field: RuleField;
  readonly chosen: readonly string[];
  readonly tried: boolean;
  readonly onChoose: (codes: readonly string[]) => void;
}

/** The options of a choice, any number of which may be chosen. */
const Codes = ({ id, codes, field: { field }, chosen, tried, onChoose }: CodesProps) => {
  const { say, word } = useDialog();
  const missing = tried && chosen.length === 0;
  const turn = (code: string, on: boolean): void =>
    onChoose(codes.filter((one) => (one === code ? on : chosen.includes(one))));
  return (
    <fieldset class="field chips" aria-describedby={missing ? `${id}-error` : undefined}>
      <legend class="unseen">{say('segments.value')}</legend>
      {codes.map((code) => (
        <label key={code}>
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={({ currentTarget: { checked } }) => turn(code, checked)}
          />
          <span>
            {word(field.of === 'customer' ? `Customers.${field.column}.${code}` : `segment.${code}`)}
          </span>
        </label>
      ))}
      {missing && (
        <p class="field-error" id={`${id}-error`}>
          {say('segments.needs.choice')}
        </p>
      )}
    </fieldset>
  );
};
