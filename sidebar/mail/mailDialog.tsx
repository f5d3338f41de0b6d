import { TabbedDialog } from '../dialog/tabbedDialog.tsx';
import { useToast } from '../parts/toast.tsx';
import { DryRunView } from './dryRunView.tsx';
import { HealthView } from './healthView.tsx';
import { OutboxView } from './outboxView.tsx';
import { RemindersView } from './remindersView.tsx';
import { type Begun, MailContext, useMailing } from './shared.ts';

/** What was queued, sent, held; what would go; how sending fares. */
export const MailDialog = (begun: Begun) => {
  const toast = useToast();
  const mailing = useMailing(begun, toast.show);
  const { words, language } = begun;
  const word = (key: string): string => words[key] ?? key;
  return (
    <MailContext.Provider value={mailing}>
      <TabbedDialog
        words={words}
        language={language}
        title={word('outbox.title')}
        label={word('outbox.title')}
        views={[
          { value: 'list', text: word('outbox.tab.list'), draw: () => <OutboxView /> },
          { value: 'dryRun', text: word('outbox.tab.dryRun'), draw: () => <DryRunView /> },
          { value: 'reminders', text: word('outbox.tab.reminders'), draw: () => <RemindersView /> },
          { value: 'health', text: word('outbox.tab.health'), draw: () => <HealthView /> },
        ]}
      />
      <div class={`toast${toast.text === '' ? '' : ' shown'}`}>
        <span role="status">{toast.text}</span>
      </div>
    </MailContext.Provider>
  );
};
