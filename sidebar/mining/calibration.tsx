import type { Tenth } from '../../src/domain/mining/judge.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { useKnown } from './begun.ts';

/** Whether what the scorecard expects is what is found, from the best tenth to the last. */
export const Calibration = ({ tenths }: { tenths: readonly Tenth[] }) => {
  const { say } = useDialog();
  const { percent } = useKnown();
  return (
    <details class="columns">
      <summary>{say('mining.calibration')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('mining.tenth')}</th>
            <th scope="col" class="number">
              {say('mining.expected')}
            </th>
            <th scope="col" class="number">
              {say('mining.found')}
            </th>
          </tr>
        </thead>
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
