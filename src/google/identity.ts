import type { Identity } from '../ports.ts';
import { type Language, languageOf } from '../words/languages.ts';

export const openIdentity = (): Identity => {
  let email: string | null | undefined;
  let language: Language | null = null;
  return {
    email: () => {
      if (email === undefined) email = Session.getActiveUser().getEmail().toLowerCase() || null;
      return email;
    },
    runsAs: () => Session.getEffectiveUser().getEmail().toLowerCase() || null,
    language: () => {
      language ??= languageOf(Session.getActiveUserLocale());
      return language;
    },
  };
};
