import { useMemo } from 'preact/hooks';
import { TabbedDialog } from '../dialog/tabbedDialog.tsx';
import { speak } from '../speak.ts';
import { CommissionView } from './commissionView.tsx';
import { ForecastView } from './forecastView.tsx';
import { type Begun, KnownContext, knownOf } from './known.ts';
import { TargetsView } from './targetsView.tsx';

/** The whole dialog. All views reckon with the same deals, which are read once. */
export const GoalsDialog = (begun: Begun) => {
  const { words, language } = begun;
  const say = speak(words);
  const known = useMemo(() => knownOf(begun), [begun]);
  return (
    <KnownContext.Provider value={known}>
      <TabbedDialog
        words={words}
        language={language}
        title={say('goal.title')}
        label={say('goal.tabs')}
        views={[
          { value: 'targets', text: say('goal.tab.targets'), draw: () => <TargetsView /> },
          { value: 'forecast', text: say('goal.tab.forecast'), draw: () => <ForecastView /> },
          { value: 'commission', text: say('goal.tab.commission'), draw: () => <CommissionView /> },
        ]}
      />
    </KnownContext.Provider>
  );
};
