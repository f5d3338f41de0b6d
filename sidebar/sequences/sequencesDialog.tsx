import { useMemo } from 'preact/hooks';
import { labelOf } from '../../src/formulas/rule/ownField.ts';
import { TabbedDialog } from '../dialog/tabbedDialog.tsx';
import { Told } from '../dialog/told.tsx';
import { FieldsContext } from '../segments/begun.ts';
import { fieldsByKey } from '../segments/ruleDraft.ts';
import { speak } from '../speak.ts';
import { SequencesView } from './sequencesView.tsx';
import { type Begun, SharedContext, useSequences } from './shared.ts';
import { TemplatesView } from './templatesView.tsx';

/** The whole dialog: the texts of mail to customers, and the sequences in which they go out. */
export const SequencesDialog = (begun: Begun) => {
  const shared = useSequences(begun);
  const { words, language } = begun;
  const say = speak(words);
  const word = (key: string): string => words[key] ?? key;
  const { fields } = shared.lists;
  const known = useMemo(
    () => ({
      fields,
      fieldOf: fieldsByKey(fields),
      label: (field: Parameters<typeof labelOf>[0]) => labelOf(field, word),
    }),
    [fields],
  );
  return (
    <SharedContext.Provider value={shared}>
      <FieldsContext.Provider value={known}>
        <TabbedDialog
          words={words}
          language={language}
          title={say('sequence.title')}
          label={say('sequence.title')}
          views={[
            { value: 'sequences', text: say('sequence.tab.sequences'), draw: () => <SequencesView /> },
            { value: 'templates', text: say('sequence.tab.templates'), draw: () => <TemplatesView /> },
          ]}
        />
        <Told text={shared.told} />
      </FieldsContext.Provider>
    </SharedContext.Provider>
  );
};
