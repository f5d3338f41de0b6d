import type { Identity } from '../ports.ts';
import type { Language } from '../words/words.ts';

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

/** One of our languages for an account's or a sheet's locale: `zh_TW`, `zh-HK`, `zh_CN`, `de` … */
export const languageOf = (locale: string): Language => {
  const text = locale.toLowerCase().replace('_', '-');
  if (!text.startsWith('zh')) return 'en';
  return /tw|hk|mo|hant/.test(text) ? 'zh-TW' : 'zh-CN';
};
