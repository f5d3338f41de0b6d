import { TabbedDialog } from '../dialog/tabbedDialog.tsx';
import { Told } from '../dialog/told.tsx';
import { speak } from '../speak.ts';
import { DryRunView } from './dryRunView.tsx';
import { HealthView } from './healthView.tsx';
import { OutboxView } from './outboxView.tsx';
import { RemindersView } from './remindersView.tsx';
import { type Begun, MailContext, useMailing } from './shared.ts';

/** What was queued, sent, held; what would go; how sending fares. */
export const MailDialog = (begun: Begun) => {
  const mailing = useMailing(begun);
  const { words, language } = begun;
  const say = speak(words);
  return (
    <MailContext.Provider value={mailing}>
      <TabbedDialog
        words={words}
        language={language}
        title={say('outbox.title')}
        label={say('outbox.title')}
        views={[
          { value: 'list', text: say('outbox.tab.list'), draw: () => <OutboxView /> },
          { value: 'dryRun', text: say('outbox.tab.dryRun'), draw: () => <DryRunView /> },
          { value: 'reminders', text: say('outbox.tab.reminders'), draw: () => <RemindersView /> },
          { value: 'health', text: say('outbox.tab.health'), draw: () => <HealthView /> },
        ]}
      />
      <Told text={mailing.told} />
    </MailContext.Provider>
  );
};
