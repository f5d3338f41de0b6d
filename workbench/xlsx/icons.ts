/** The icon sets of conditional formats: three each, from bad over neutral to good. */
interface IconSet {
  readonly upper: string;
  readonly middle: string;
  readonly lower: string;
}

const sets: readonly {
  readonly name: string;
  readonly good: string;
  readonly neutral: string;
  readonly bad: string;
}[] = [
  { name: '3Arrows', good: 'arrowGood', neutral: 'arrowNeutral', bad: 'arrowBad' },
  { name: '3Symbols', good: 'smileyGood', neutral: 'smileyNeutral', bad: 'smileyBad' },
  { name: '3TrafficLights1', good: 'dotGood', neutral: 'dotNeutral', bad: 'dotBad' },
];
const dots = { name: '3TrafficLights1', good: 'dotGood', neutral: 'dotNeutral', bad: 'dotBad' };

export const icons = {
  toFile: ({ upper, lower }: IconSet): { readonly name: string; readonly reversed: boolean } => {
    const set = sets.find(({ good, neutral, bad }) => [good, neutral, bad].includes(upper)) ?? dots;
    return { name: set.name, reversed: upper === set.bad && lower === set.good };
  },
  fromFile: (name: string, reversed: boolean): IconSet => {
    const set =
      sets.find((one) => one.name === name) ?? (name.includes('Arrow') ? sets[0] : undefined) ?? dots;
    return reversed
      ? { upper: set.bad, middle: set.neutral, lower: set.good }
      : { upper: set.good, middle: set.neutral, lower: set.bad };
  },
};
