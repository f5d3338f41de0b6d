import type { Group, GroupTrait } from '../../src/domain/mining/groups.ts';
import type { DialogWords } from '../dialog/dialogWords.ts';
import type { Known } from './begun.ts';

/** What sets each group apart, as its name; each is called differently. */
export const groupNames = (
  groups: readonly Group[],
  { fieldOf, label, ruleWords }: Known,
  say: DialogWords['say'],
): readonly string[] => {
  const called = ({ column, is, value }: GroupTrait): string => {
    const field = fieldOf(column)?.field;
    if (!field) return '';
    const shown = value === null ? '' : ruleWords.show(field, value);
    return say(`mining.trait.${is}`, { field: label(field), value: shown });
  };
  const names = groups.map(({ traits }) =>
    traits.length === 0
      ? say('mining.trait.none')
      : traits.map(called).join(say('mining.trait.comma')).slice(0, 90),
  );
  return names.map((name, at) => {
    const before = names.slice(0, at).filter((one) => one === name).length;
    return before === 0 ? name : `${name} ${before + 1}`;
  });
};
