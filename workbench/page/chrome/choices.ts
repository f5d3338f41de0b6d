/** What the workbench's bar lets a person choose. Languages name themselves. */
export const languages = [
  { code: 'en', name: 'English' },
  { code: 'zh_CN', name: '简体中文' },
  { code: 'zh_TW', name: '繁體中文' },
] as const;

/** Locales of a spreadsheet, by the names that Google gives them in English. */
export const locales = ['en_US', 'en_GB', 'zh_CN', 'zh_TW', 'de_DE', 'fr_FR', 'es_ES', 'ja_JP'] as const;

export const timeZones = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Etc/UTC',
  'Europe/London',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Asia/Taipei',
  'Asia/Tokyo',
  'Australia/Sydney',
] as const;
