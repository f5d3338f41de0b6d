/** The one place where codes become words. */
import { Refusal } from './schema/refusal.ts';
import type { Say } from './words/say.ts';
import { en, type WordKey } from './words/words.ts';

export interface Explained {
  readonly code: string;
  readonly message: string;
  /** What stands at which field of the form. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What happened and what to do, in the language of `say`. */
export const explain = (error: unknown, say: Say): Explained => {
  if (!(error instanceof Refusal)) {
    const message = error instanceof Error ? error.message : String(error);
    return { code: 'unexpected', message: say('error.unexpected', { message }), fields: {} };
  }
  const fields = error.fields.map(({ field, code, values }) => [field, say(word(`field.${code}`), values)]);
  return {
    code: error.code,
    message: say(`error.${error.code}`, error.values),
    fields: Object.fromEntries(fields),
  };
};

const word = (key: string): WordKey => {
  if (isWord(key)) return key;
  throw new Error(`No words for ${key}: add them to src/words/en/errors.ts`);
};

const isWord = (key: string): key is WordKey => key in en;
