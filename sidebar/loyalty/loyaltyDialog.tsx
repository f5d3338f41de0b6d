import { TabbedDialog } from '../dialog/tabbedDialog.tsx';
import { useToast } from '../parts/toast.tsx';
import { CouponsView } from './couponsView.tsx';
import { LevelsView } from './levelsView.tsx';
import { MembersView } from './membersView.tsx';
import { type Begun, LoyaltyContext, useLists } from './shared.ts';

/** R93–R95: members and their points, coupons, levels. */
export const LoyaltyDialog = (begun: Begun) => {
  const toast = useToast();
  const loyalty = useLists(begun, toast.show);
  const { words, language } = begun;
  const word = (key: string): string => words[key] ?? key;
  return (
    <LoyaltyContext.Provider value={loyalty}>
      <TabbedDialog
        words={words}
        language={language}
        title={word('loyalty.title')}
        label={word('loyalty.title')}
        views={[
          { value: 'members', text: word('loyalty.tab.members'), draw: () => <MembersView /> },
          { value: 'coupons', text: word('loyalty.tab.coupons'), draw: () => <CouponsView /> },
          { value: 'levels', text: word('loyalty.tab.levels'), draw: () => <LevelsView /> },
        ]}
      />
      <div class={`toast${toast.text === '' ? '' : ' shown'}`}>
        <span role="status">{toast.text}</span>
      </div>
    </LoyaltyContext.Provider>
  );
};
