interface Option {
  readonly value: string;
  readonly text: string;
}

/** Countries, currencies, languages and weekdays as the reader's language calls them. */
export const namesOf = (language: string) => {
  const by = (type: 'region' | 'currency' | 'language') => {
    const names = new Intl.DisplayNames(language, { type });
    return (code: string): string => names.of(code) ?? code;
  };
  const currency = by('currency');
  const order = new Intl.Collator(language).compare;
  const weekday = (style: 'short' | 'long') => {
    const dated = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
    // 2018-01-01 was a Monday.
    return (day: number): string => dated.format(Date.UTC(2018, 0, day));
  };
  return {
    region: by('region'),
    /** Chinese goes by its writing. */
    language: (code: string): string =>
      by('language')(code.replace('zh-CN', 'zh-Hans').replace('zh-TW', 'zh-Hant')),
    currency: (code: string): string => `${currency(code)} (${code})`,
    weekday,
    sorted: (options: readonly Option[]): readonly Option[] =>
      [...options].sort((a, b) => order(a.text, b.text)),
  };
};
