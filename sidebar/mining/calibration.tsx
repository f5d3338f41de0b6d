import type { Tenth } from '../../src/domain/mining/judge.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { useKnown } from './begun.ts';

const heads: readonly Head[] = [
  ['mining.tenth', 'text'],
  ['mining.expected', 'number'],
  ['mining.found', 'number'],
];

/** Whether what the scorecard expects is what is found, from the best tenth to the last. */
export const Calibration = ({ tenths }: { tenths: readonly Tenth[] }) => {
  const { say } = useDialog();
  const { percent } = useKnown();
  return (
    <details class="columns">
      <summary>{say('mining.calibration')}</summary>
      <table>
        <Heads heads={heads} />
        <tbody>
          {tenths.map(({ expected, found }, at) => (
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              <td class="number">{percent(expected)}</td>
              <td class="number">{percent(found)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
