/** What each language is called, by itself and so in every catalogue, wherever one is chosen. */
export const languageNames = {
  'Customers.language.en': 'English',
  'Customers.language.zh-CN': '简体中文',
  'Customers.language.zh-TW': '繁體中文',
  'MailTemplates.language.en': 'English',
  'MailTemplates.language.zh-CN': '简体中文',
  'MailTemplates.language.zh-TW': '繁體中文',
} as const;
