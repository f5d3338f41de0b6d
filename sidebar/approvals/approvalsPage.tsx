import { TabbedDialog } from '../dialog/tabbedDialog.tsx';
import { Told } from '../dialog/told.tsx';
import { speak } from '../speak.ts';
import { Asked } from './asked.tsx';
import { History } from './history.tsx';
import { Rules } from './rules.tsx';
import { ApprovalsContext, type Begun, useApprovals } from './useApprovals.ts';
import { Waiting } from './waiting.tsx';

/** The whole page: what waits for whoever looks first; the rules for leaders. */
export const ApprovalsPage = (begun: Begun) => {
  const approvals = useApprovals(begun);
  const { words, language } = begun;
  const say = speak(words);
  const { waiting } = approvals.lists;
  const count = waiting.length === 0 ? '' : ` ${waiting.length}`;
  const rules = { value: 'rules', text: say('approve.tab.rules'), draw: () => <Rules /> } as const;
  return (
    <ApprovalsContext.Provider value={approvals}>
      <TabbedDialog
        words={words}
        language={language}
        title={say('approve.title')}
        label={say('approve.title')}
        views={[
          { value: 'waiting', text: `${say('approve.tab.waiting')}${count}`, draw: () => <Waiting /> },
          { value: 'asked', text: say('approve.tab.asked'), draw: () => <Asked /> },
          { value: 'history', text: say('approve.tab.history'), draw: () => <History /> },
          ...(approvals.lists.mayLead ? [rules] : []),
        ]}
      />
      <Told text={approvals.told} />
    </ApprovalsContext.Provider>
  );
};
