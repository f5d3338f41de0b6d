import { useDialog } from '../dialog/dialogWords.ts';
import { Outcomes } from './outcomes.tsx';
import { countsOf, offOf } from './summary.ts';
import type { Area, AreaResult, CheckState } from './useCheck.ts';

interface Props {
  readonly areas: readonly Area[];
  readonly state: CheckState;
}

/** The parts, each with what came of it; those that somebody should look at stand open. */
export const AreaList = ({ areas, state }: Props) => {
  const { say } = useDialog();
  return (
    <ul class="areas" aria-label={say('check.areas')}>
      {areas.map((area) => (
        <li key={area}>
          <AreaItem area={area} result={state.results[area]} asked={state.now === area} />
        </li>
      ))}
    </ul>
  );
};

interface ItemProps {
  readonly area: Area;
  readonly result: AreaResult | undefined;
  readonly asked: boolean;
}

const AreaItem = ({ area, result, asked }: ItemProps) => {
  const words = useDialog();
  const { say, word } = words;
  const name = <span class="area">{word(`check.area.${area}`)}</span>;
  if (!result)
    return (
      <p class="line">
        {name}
        <span class="muted">{asked ? say('check.now') : say('check.waiting')}</span>
      </p>
    );
  const counts = countsOf(result, words).join(' · ');
  const isOff = 'message' in result || offOf(result).length > 0;
  const told = <span class={isOff ? 'off' : 'fine'}>{counts}</span>;
  if ('message' in result || result.outcomes.length === 0)
    return (
      <p class="line">
        {name}
        {told}
      </p>
    );
  return (
    <details open={isOff}>
      <summary>
        {name}
        {told}
      </summary>
      <Outcomes outcomes={result.outcomes} />
    </details>
  );
};
