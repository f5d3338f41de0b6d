import { type ComponentChild, render } from 'preact';
import type { Requests } from '../../src/requests/all.ts';
import type { WordKey } from '../../src/words/words.ts';
import { ask } from '../ask.ts';
import { firstWords } from '../firstWords.ts';
import { troubleOf } from '../trouble.ts';

type Opening = Extract<keyof Requests, `start${string}`>;
type Begun<N extends Opening> = ReturnType<Requests[N]['run']>;

/** Opens a dialog: asks once for all it shows at first, takes on its language, draws it; or says what went wrong. */
export const startDialog = async <N extends Opening>(
  name: N,
  title: WordKey,
  draw: (begun: Begun<N>) => ComponentChild,
): Promise<void> => {
  const app = document.getElementById('app');
  if (!app) return;
  const first = firstWords(navigator.language);
  document.documentElement.lang = first['page.language'];
  render(<div class="progress" role="progressbar" aria-label={first['page.loading']} />, app);
  try {
    const begun = await ask(name, {});
    document.documentElement.lang = begun.language;
    document.title = begun.words[title] ?? document.title;
    render(draw(begun), app);
  } catch (error) {
    render(
      <p class="note note-error" role="alert">
        {troubleOf(error).message}
      </p>,
      app,
    );
  }
};
