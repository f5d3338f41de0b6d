import type { PageState, Store } from './store.ts';
import { type Language, languageOf, type Say, sayIn } from './words.ts';

/** The language of whoever is at the keyboard; before that is known, the browser's. */
export const languageFor = ({ parts }: PageState): Language => {
  const seated = parts?.people.all.find(({ key }) => key === parts.people.atKeyboard);
  return languageOf(seated?.language ?? navigator.language);
};

/** Says words to whoever is at the keyboard now. */
export const sayTo = (store: Store): Say => sayIn(languageFor(store.get()));
