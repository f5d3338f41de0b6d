import { TabbedDialog } from '../dialog/tabbedDialog.tsx';
import { useToast } from '../parts/toast.tsx';
import { Asked } from './asked.tsx';
import { History } from './history.tsx';
import { Rules } from './rules.tsx';
import { ApprovalsContext, type Begun, useApprovals } from './useApprovals.ts';
import { Waiting } from './waiting.tsx';

/** The whole page: what waits for whoever looks first; the rules for leaders. */
export const ApprovalsPage = (begun: Begun) => {
  const toast = useToast();
  const approvals = useApprovals(begun, toast.show);
  const { words, language } = begun;
  const word = (key: string): string => words[key] ?? key;
  const { waiting } = approvals.lists;
  const count = waiting.length === 0 ? '' : ` ${waiting.length}`;
  const rules = { value: 'rules', text: word('approve.tab.rules'), draw: () => <Rules /> } as const;
  return (
    <ApprovalsContext.Provider value={approvals}>
      <TabbedDialog
        words={words}
        language={language}
        title={word('approve.title')}
        label={word('approve.title')}
        views={[
          { value: 'waiting', text: `${word('approve.tab.waiting')}${count}`, draw: () => <Waiting /> },
          { value: 'asked', text: word('approve.tab.asked'), draw: () => <Asked /> },
          { value: 'history', text: word('approve.tab.history'), draw: () => <History /> },
          ...(approvals.lists.mayLead ? [rules] : []),
        ]}
      />
      <div class={`toast${toast.text === '' ? '' : ' shown'}`}>
        <span role="status">{toast.text}</span>
      </div>
    </ApprovalsContext.Provider>
  );
};
