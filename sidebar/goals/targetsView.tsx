import { useId, useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { Help } from '../parts/help.tsx';
import { useKnown } from './known.ts';
import { PartsPlan } from './partsPlan.tsx';
import { useTargets } from './useTargets.ts';
import { WholePlan } from './wholePlan.tsx';

export const kinds = ['all', 'rep', 'region', 'product', 'dealer'] as const;
export type Kind = (typeof kinds)[number];

/** R71–R79: the targets of a year, of the whole and of its parts. */
export const TargetsView = () => {
  const { say, word } = useDialog();
  const { year: now, begun } = useKnown();
  const [year, setYear] = useState(now);
  const [kind, setKind] = useState<Kind>(begun.leads ? 'all' : 'rep');
  const targets = useTargets(year);
  const ids = [useId(), useId()];
  const [yearId, kindId] = ids;
  return (
    <div class="scroll">
      <Help>{say('goal.help.targets')}</Help>
      <div class="asked">
        <div class="field">
          <label for={yearId}>{say('goal.year')}</label>
          <select
            id={yearId}
            value={year}
            onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}
          >
            {[now - 1, now, now + 1, now + 2].map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={kindId}>{say('goal.by')}</label>
          <select
            id={kindId}
            value={kind}
            // The options are the kinds.
            onChange={({ currentTarget }) => setKind(kinds[currentTarget.selectedIndex] ?? 'all')}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {word(`Quotas.by.${one}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      {kind === 'all' ? (
        <WholePlan key={year} year={year} targets={targets} />
      ) : (
        <PartsPlan key={`${kind} ${year}`} year={year} by={kind} targets={targets} />
      )}
    </div>
  );
};
