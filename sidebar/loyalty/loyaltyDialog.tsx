import { TabbedDialog } from '../dialog/tabbedDialog.tsx';
import { Told } from '../dialog/told.tsx';
import { speak } from '../speak.ts';
import { CouponsView } from './couponsView.tsx';
import { LevelsView } from './levelsView.tsx';
import { MembersView } from './membersView.tsx';
import { type Begun, LoyaltyContext, useClub } from './shared.ts';

/** R93–R95: members and their points, coupons, levels. */
export const LoyaltyDialog = (begun: Begun) => {
  const loyalty = useClub(begun);
  const { words, language } = begun;
  const say = speak(words);
  return (
    <LoyaltyContext.Provider value={loyalty}>
      <TabbedDialog
        words={words}
        language={language}
        title={say('loyalty.title')}
        label={say('loyalty.title')}
        views={[
          { value: 'members', text: say('loyalty.tab.members'), draw: () => <MembersView /> },
          { value: 'coupons', text: say('loyalty.tab.coupons'), draw: () => <CouponsView /> },
          { value: 'levels', text: say('loyalty.tab.levels'), draw: () => <LevelsView /> },
        ]}
      />
      <Told text={loyalty.told} />
    </LoyaltyContext.Provider>
  );
};
