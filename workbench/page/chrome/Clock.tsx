import { useEffect, useState } from 'preact/hooks';
import { nextAtHour } from '../time.ts';
import type { Say } from '../words.ts';
import { Icon } from './Icon.tsx';

interface Props {
  readonly now: number;
  readonly running: boolean;
  readonly timeZone: string;
  readonly locale: string;
  readonly say: Say;
  readonly onAdvance: (by: { ms: number } | { to: number }) => void;
}

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
/** The hour that "Tomorrow" goes to. */
const MORNING = 9;

/** The workbench's clock: shows its day and time in the sheet's zone and moves it forward. */
export const Clock = ({ now, running, timeZone, locale, say, onAdvance }: Props) => {
  const [shown, setShown] = useState(now);
  useEffect(() => {
    setShown(now);
    if (!running) return;
    const since = Date.now();
    const ticking = setInterval(() => setShown(now + Date.now() - since), 1000);
    return () => clearInterval(ticking);
  }, [now, running]);

  const text = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(shown);

  return (
    <fieldset class="clock" aria-label={say('clock')}>
      <span class="clock-time" title={timeZone}>
        <Icon shape="clock" size={16} />
        <time dateTime={new Date(shown).toISOString()}>{text}</time>
      </span>
      <button type="button" onClick={() => onAdvance({ ms: HOUR })}>
        {say('hourLater')}
      </button>
      <button type="button" onClick={() => onAdvance({ to: nextAtHour(shown, MORNING, timeZone) })}>
        {say('tomorrow')}
      </button>
      <button type="button" onClick={() => onAdvance({ ms: WEEK })}>
        {say('weekLater')}
      </button>
    </fieldset>
  );
};
