import { useMemo, useState } from 'preact/hooks';
import { DialogContext, dialogWords } from '../dialog/dialogWords.ts';
import { type Begun, BegunContext, type QuoteShown, type QuoteView } from './begun.ts';
import { type Draft, draftOf, newDraft } from './draft.ts';
import { Editor } from './editor.tsx';
import { ListView } from './listView.tsx';
import { PaperView } from './paperView.tsx';

type Place =
  | { readonly at: 'list' }
  | { readonly at: 'quote'; readonly shown: QuoteShown | null; readonly draft: Draft }
  | { readonly at: 'paper'; readonly shown: QuoteShown };

/** The whole dialog: the list of quotes, one of them, or its printed page. */
export const QuotesDialog = (begun: Begun) => {
  const speaking = useMemo(() => dialogWords(begun.words, begun.language), [begun]);
  const [view, setView] = useState<QuoteView>('open');
  const [place, setPlace] = useState<Place>({ at: 'list' });
  const open = (shown: QuoteShown): void => setPlace({ at: 'quote', shown, draft: draftOf(shown) });
  return (
    <DialogContext.Provider value={speaking}>
      <BegunContext.Provider value={begun}>
        {place.at === 'list' && (
          <ListView
            view={view}
            onView={setView}
            onOpen={open}
            onNew={() => setPlace({ at: 'quote', shown: null, draft: newDraft(begun) })}
          />
        )}
        {place.at === 'quote' && (
          <Editor
            key={place.shown?.quote.id ?? ''}
            first={place.draft}
            firstShown={place.shown}
            onLeave={() => setPlace({ at: 'list' })}
            onOther={open}
            onPaper={(shown) => setPlace({ at: 'paper', shown })}
          />
        )}
        {place.at === 'paper' && <PaperView shown={place.shown} onBack={() => open(place.shown)} />}
      </BegunContext.Provider>
    </DialogContext.Provider>
  );
};
