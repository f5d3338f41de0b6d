import type { WordKey } from '../../src/words/words.ts';
import { useDialog } from '../dialog/dialogWords.ts';

/** One column's; what stands above buttons is heard alone. */
export type Head = readonly [key: WordKey, kind: 'text' | 'number' | 'unseen'];

/** What stands above the columns of a table. */
export const Heads = ({ heads }: { heads: readonly Head[] }) => {
  const { say } = useDialog();
  return (
    <thead>
      <tr>
        {heads.map(([key, kind]) => (
          <th key={key} scope="col" class={kind === 'number' ? 'number' : undefined}>
            {kind === 'unseen' ? <span class="unseen">{say(key)}</span> : say(key)}
          </th>
        ))}
      </tr>
    </thead>
  );
};
