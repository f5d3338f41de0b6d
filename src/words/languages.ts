/** The languages that the product speaks, by BCP 47 tag; English first, which stands in for any other. */
// biome-ignore format: a language a line
export const languages = [
  'en',
  'zh-CN',
  'zh-TW',
] as const;
export type Language = (typeof languages)[number];

/**
 * One of our languages for the locale of an account, a browser or a sheet: `zh_TW`, `zh-HK`, `zh_CN`, `fr_CA`, `de` …
 * Chinese goes by how it is written there; any other language by its first part, and English where we lack it.
 */
export const languageOf = (locale: string): Language => {
  const [tongue, ...rest] = locale.toLowerCase().split(/[-_]/);
  if (tongue === 'zh') return /tw|hk|mo|hant/.test(rest.join()) ? 'zh-TW' : 'zh-CN';
  return languages.find((language) => language.split('-')[0] === tongue) ?? 'en';
};
