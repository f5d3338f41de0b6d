/** One figure of the bench. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'bytes' | 'calls' | 'cells' | 'times';
  /** The most it may be: beyond it the bench ends with status 1. */
  readonly budget?: number;
  /** The same figure for something else, by its name. */
  readonly beside?: Readonly<Record<string, number>>;
}

export const isOver = ({ value, budget }: Measure): boolean => budget !== undefined && value > budget;

/** The middle of the values, the lower of the two middle ones. @throws RangeError where there is none. */
export const median = (values: readonly number[]): number => {
  const middle = [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
  if (middle === undefined) throw new RangeError('Nothing was measured');
  return middle;
};

/** Milliseconds of processor time that `work` takes: whatever else the machine does counts for little. */
export const spentBy = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** Milliseconds of real time that `work` takes, one after another, as often as asked. */
export const timed = async (times: number, work: () => Promise<unknown>): Promise<readonly number[]> => {
  const taken: number[] = [];
  for (let done = 0; done < times; done++) {
    const begun = performance.now();
    await work();
    taken.push(performance.now() - begun);
  }
  return taken;
};
