import { useMemo } from 'preact/hooks';
import { dialogWords } from '../dialog/dialogWords.ts';
import { TabbedDialog } from '../dialog/tabbedDialog.tsx';
import { AlikeView } from './alikeView.tsx';
import { type Begun, KnownContext, knownOf } from './begun.ts';
import { GroupsView } from './groupsView.tsx';
import { ProductsView } from './productsView.tsx';
import { openRegister } from './register.ts';
import { YesView } from './yesView.tsx';

/** The whole dialog. All views learn from the same cells, which are read once. */
export const MiningDialog = (begun: Begun) => {
  const { words, language } = begun;
  const speaking = useMemo(() => dialogWords(words, language), [words, language]);
  const known = useMemo(
    () => knownOf(begun, speaking, openRegister(begun.rows, begun.today)),
    [begun, speaking],
  );
  const { say } = speaking;
  return (
    <KnownContext.Provider value={known}>
      <TabbedDialog
        words={words}
        language={language}
        title={say('mining.title')}
        label={say('mining.tabs')}
        views={[
          { value: 'yes', text: say('mining.tab.yes'), draw: () => <YesView /> },
          { value: 'products', text: say('mining.tab.products'), draw: () => <ProductsView /> },
          { value: 'groups', text: say('mining.tab.groups'), draw: () => <GroupsView /> },
          { value: 'alike', text: say('mining.tab.alike'), draw: () => <AlikeView /> },
        ]}
      />
    </KnownContext.Provider>
  );
};
