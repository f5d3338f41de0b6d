import type { Condition } from '../../src/domain/mining/condition.ts';
import type { Warning } from '../../src/domain/mining/leaks.ts';
import type { MiningFault } from '../../src/domain/mining/miningTask.ts';
import { leastOfEach, leastRows } from '../../src/domain/mining/outcome.ts';

/** `age from 20 to below 30 and job is sales`. */
export const ruleText = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? 'everyone' : conditions.map(conditionText).join(' and ');

const conditionText = (condition: Condition): string => {
  const { column } = condition;
  switch (condition.is) {
    case 'blank':
    case 'filled':
      return `${column} is ${condition.is}`;
    case 'within':
      return orBlank(condition, `${column} ${rangeText(condition)}`);
    default:
      return orBlank(
        condition,
        `${column} is ${condition.is === 'noneOf' ? 'not ' : ''}${listText(condition.values)}`,
      );
  }
};

const orBlank = (condition: { readonly orBlank: boolean }, text: string): string =>
  condition.orBlank ? `(${text} or blank)` : text;

const rangeText = ({
  from,
  below,
}: {
  readonly from: number | null;
  readonly below: number | null;
}): string => {
  if (from === null) return `below ${below}`;
  return below === null ? `from ${from}` : `from ${from} to below ${below}`;
};

const listText = (values: readonly string[]): string =>
  values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`;

export const warningText = (warning: Warning): string => {
  const { column } = warning;
  switch (warning.code) {
    case 'knowsTooMuch':
      return `${column}: alone it tells the outcome with an AUC of ${warning.auc.toFixed(2)}; leave it out unless it is known beforehand.`;
    case 'filledAfterwards':
      return `${column}: its ${warning.rows} filled rows have almost all the same outcome; leave it out unless it is known beforehand.`;
    default:
      return `${column}: its ${warning.rows} blank rows have almost all the same outcome; leave it out unless it is known beforehand.`;
  }
};

export const faultText = (fault: MiningFault, target: string): string => {
  switch (fault.code) {
    case 'columnUnknown':
      return `There is no column ${fault.column}.`;
    case 'nothingToLearn':
      return 'No other column holds values that differ and come back.';
    case 'tooLittle':
      return `Too little to learn from: ${fault.rows} rows, ${fault.fewer} of the rarer outcome; needed are ${leastRows} and ${leastOfEach}.`;
    default:
      return `${target} must hold two outcomes; it holds ${fault.outcomes.length === 0 ? 'none' : fault.outcomes.join(', ')}${fault.more ? ' and more' : ''}.`;
  }
};
