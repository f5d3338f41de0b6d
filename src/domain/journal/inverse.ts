import { type Deed, rowsOf } from './deed.ts';
import { fingerprint } from './fingerprint.ts';
import { unmended } from './mend.ts';

/** What takes the deeds of an intent back, in the order in which it must be done. */
export const inverse = (intent: string, deeds: readonly Deed[]): readonly Deed[] => {
  const back = [...deeds].reverse().flatMap(takenBack);
  const removed = deeds.some((deed) => deed.do === 'remove');
  // Rows come back first: what was repointed to others is repointed to rows that stand.
  return removed ? [{ do: 'putBack', intent }, ...back] : back;
};

const takenBack = (deed: Deed): readonly Deed[] => {
  if (deed.do === 'insert') {
    const { table, grid } = deed;
    const rows = rowsOf(deed).map((row) => [String(row.id), fingerprint(table, row)] as const);
    return [{ do: 'withdraw', table, rows, grid }];
  }
  if (deed.do === 'stand') return [{ ...deed, do: 'withdraw' }];
  if (deed.do === 'change') return [{ ...deed, patch: deed.before, before: deed.patch }];
  return deed.do === 'mend' ? [unmended(deed)] : [];
};
