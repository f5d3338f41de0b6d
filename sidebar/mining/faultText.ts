import type { MiningFault } from '../../src/domain/mining/miningTask.ts';
import { leastOfEach, leastRows } from '../../src/domain/mining/outcome.ts';
import type { DialogWords } from '../dialog/dialogWords.ts';

/** Why nothing can be learned, in words. */
export const faultText = (fault: MiningFault, { say, count }: DialogWords): string => {
  if (fault.code !== 'tooLittle') return say('mining.fault.nothingToLearn');
  return say('mining.fault.tooLittle', {
    n: count(fault.rows),
    fewer: count(fault.fewer),
    rows: leastRows,
    each: leastOfEach,
  });
};
