import type { CaseLine } from '../../src/usecases/service/serviceDesk.ts';
import { useDialog } from '../dialog/dialogWords.ts';

/** By when what is due, or how the case stands where no clock runs. */
export const ClockText = ({ line: { running, state }, now }: { line: CaseLine; now: string }) => {
  const { say, moment } = useDialog();
  if (running === null)
    return <span class={state === 'toReport' ? 'late' : 'muted'}>{say(`service.state.${state}`)}</span>;
  const late = running.by <= now;
  const key = late ? (`service.was.${running.what}` as const) : (`service.by.${running.what}` as const);
  return <span class={late ? 'late' : undefined}>{say(key, { at: moment(running.by) })}</span>;
};
