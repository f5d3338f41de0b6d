import { useMemo } from 'preact/hooks';
import { labelOf } from '../../src/formulas/rule/ownField.ts';
import { TabbedDialog } from '../dialog/tabbedDialog.tsx';
import { useToast } from '../parts/toast.tsx';
import { FieldsContext } from '../segments/begun.ts';
import { fieldsByKey } from '../segments/ruleDraft.ts';
import { SequencesView } from './sequencesView.tsx';
import { type Begun, SharedContext, useLists } from './shared.ts';
import { TemplatesView } from './templatesView.tsx';

/** The whole dialog: the texts of mail to customers, and the sequences in which they go out. */
export const SequencesDialog = (begun: Begun) => {
  const toast = useToast();
  const shared = useLists(begun, toast.show);
  const { words, language } = begun;
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
          title={word('sequence.title')}
          label={word('sequence.title')}
          views={[
            { value: 'sequences', text: word('sequence.tab.sequences'), draw: () => <SequencesView /> },
            { value: 'templates', text: word('sequence.tab.templates'), draw: () => <TemplatesView /> },
          ]}
        />
        <div class={`toast${toast.text === '' ? '' : ' shown'}`}>
          <span role="status">{toast.text}</span>
        </div>
      </FieldsContext.Provider>
    </SharedContext.Provider>
  );
};
