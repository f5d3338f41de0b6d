import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { speak, wordsBy } from '../speak.ts';

/** How a dialog speaks to whoever reads it. */
export interface DialogWords {
  readonly say: ReturnType<typeof speak>;
  /** The word of a key made of a code. */
  readonly word: ReturnType<typeof wordsBy>;
  /** Numbers as the reader's language groups them. */
  readonly count: (n: number) => string;
  /** Days and times of an ISO instant, in the reader's language and zone. */
  readonly moment: (iso: string) => string;
}

export const dialogWords = (words: Readonly<Record<string, string>>, language: string): DialogWords => {
  const counted = new Intl.NumberFormat(language);
  const dated = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    say: speak(words),
    word: wordsBy(words),
    count: (n) => counted.format(n),
    moment: (iso) => dated.format(new Date(iso)),
  };
};

export const DialogContext = createContext<DialogWords | null>(null);

export const useDialog = (): DialogWords => {
  const words = useContext(DialogContext);
  if (words === null) throw new Error('A view stands outside DialogContext: render it below <TabbedDialog>');
  return words;
};
