import { useMemo, useState } from 'preact/hooks';
import { moneyFormat } from '../amounts.ts';
import { ask } from '../ask.ts';
import { dialogWords } from '../dialog/dialogWords.ts';
import { TabbedDialog } from '../dialog/tabbedDialog.tsx';
import { formatsOf, RowsContext } from '../rows/rows.ts';
import { ActionsView } from './actionsView.tsx';
import { AssessmentView } from './assessmentView.tsx';
import { type Begun, DeskContext } from './desk.ts';
import { PlansView } from './plansView.tsx';
import { ReviewsView } from './reviewsView.tsx';
import { TrainingsView } from './trainingsView.tsx';

/** The whole dialog. */
export const ManagementDialog = (begun: Begun) => {
  const { words, language, currency } = begun;
  const { say } = useMemo(() => dialogWords(words, language), [words, language]);
  const [desk, setDesk] = useState(begun.desk);
  const formats = useMemo(
    () => ({ ...formatsOf(language), money: moneyFormat(language, currency) }),
    [language, currency],
  );
  const refresh = async (): Promise<void> => setDesk(await ask('managementDesk', {}));
  return (
    <DeskContext.Provider value={{ begun, desk, refresh, money: formats.money }}>
      <RowsContext.Provider value={{ forms: begun.forms, lists: { Team: desk.team }, ...formats }}>
        <TabbedDialog
          words={words}
          language={language}
          title={say('manage.title')}
          label={say('manage.tabs')}
          views={[
            { value: 'plans', text: say('tab.Plans'), draw: () => <PlansView /> },
            { value: 'actions', text: say('tab.Actions'), draw: () => <ActionsView /> },
            { value: 'reviews', text: say('tab.EffectReviews'), draw: () => <ReviewsView /> },
            { value: 'assessment', text: say('tab.Assessments'), draw: () => <AssessmentView /> },
            { value: 'trainings', text: say('tab.Trainings'), draw: () => <TrainingsView /> },
          ]}
        />
      </RowsContext.Provider>
    </DeskContext.Provider>
  );
};
