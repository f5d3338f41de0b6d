import { useMemo, useState } from 'preact/hooks';
import { TabbedDialog } from '../dialog/tabbedDialog.tsx';
import { formatsOf, RowsContext } from '../rows/rows.ts';
import { speak } from '../speak.ts';
import { CasesView } from './casesView.tsx';
import { ImprovementsView } from './improvementsView.tsx';
import { type Begun, KnownContext } from './known.ts';
import { ReviewsView } from './reviewsView.tsx';
import { SetUpView } from './setUpView.tsx';
import { SurveysView } from './surveysView.tsx';

/** The whole dialog. */
export const ServiceDialog = (begun: Begun) => {
  const { words, language } = begun;
  const say = speak(words);
  const [lists, keepLists] = useState(begun.lists);
  const formats = useMemo(() => formatsOf(language), [language]);
  const known = { begun, forms: begun.forms, lists, keepLists, ...formats };
  return (
    <KnownContext.Provider value={known}>
      <RowsContext.Provider value={known}>
        <TabbedDialog
          words={words}
          language={language}
          title={say('service.title')}
          label={say('service.tabs')}
          views={[
            { value: 'cases', text: say('tab.Cases'), draw: () => <CasesView /> },
            { value: 'surveys', text: say('service.tab.surveys'), draw: () => <SurveysView /> },
            { value: 'improvements', text: say('tab.Improvements'), draw: () => <ImprovementsView /> },
            { value: 'reviews', text: say('tab.OnlineReviews'), draw: () => <ReviewsView /> },
            ...(begun.mayLead
              ? [{ value: 'setUp' as const, text: say('service.tab.setUp'), draw: () => <SetUpView /> }]
              : []),
          ]}
        />
      </RowsContext.Provider>
    </KnownContext.Provider>
  );
};
