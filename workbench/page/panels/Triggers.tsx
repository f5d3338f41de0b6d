import type { Parts, TriggerView } from '../../server/protocol.ts';
import type { Schedule } from '../../world.ts';
import { momentText } from '../time.ts';
import type { Language, Say } from '../words.ts';
import { PanelFrame } from './PanelFrame.tsx';

interface Props {
  readonly triggers: readonly TriggerView[];
  readonly people: Parts['people'];
  readonly timeZone: string;
  readonly language: Language;
  readonly say: Say;
  readonly onClose: () => void;
}

const scheduleText = (schedule: Schedule, say: Say): string => {
  if ('at' in schedule) return say('once');
  switch (schedule.every) {
    case 'minutes':
      return say('everyMinutes', { n: schedule.n });
    case 'hours':
      return say('everyHours', { n: schedule.n });
    case 'days':
      return say('everyDays', { n: schedule.n, hour: schedule.hour });
    case 'weeks':
      return say('everyWeeks', { n: schedule.n, hour: schedule.hour });
    case 'month':
      return say('monthly', { day: schedule.day, hour: schedule.hour });
  }
};

/** The installed triggers: what they run, as whom, when next, and how the last time went. */
export const Triggers = ({ triggers, people, timeZone, language, say, onClose }: Props) => {
  const moment = (at: number | undefined): string =>
    at === undefined ? say('never') : momentText(at, timeZone, language);
  const ownerName = (key: string): string => people.all.find((person) => person.key === key)?.name ?? key;

  return (
    <PanelFrame title={say('triggers')} say={say} onClose={onClose}>
      {triggers.length === 0 && <p class="nothing">{say('triggersEmpty')}</p>}
      <ul class="cards">
        {triggers.map((trigger) => (
          <li key={trigger.id}>
            <h3>
              <code>{trigger.handler}</code>
              <span class="pill">{say(trigger.kind)}</span>
            </h3>
            <dl>
              {trigger.schedule && (
                <>
                  <dt>{say('triggerWhen')}</dt>
                  <dd>{scheduleText(trigger.schedule, say)}</dd>
                  <dt>{say('triggerNext')}</dt>
                  <dd>{moment(trigger.nextAt)}</dd>
                </>
              )}
              <dt>{say('triggerLast')}</dt>
              <dd>{moment(trigger.lastAt)}</dd>
              <dt>{say('triggerOwner')}</dt>
              <dd>{ownerName(trigger.owner)}</dd>
            </dl>
            {trigger.lastError && <p class="error">{trigger.lastError}</p>}
          </li>
        ))}
      </ul>
    </PanelFrame>
  );
};
