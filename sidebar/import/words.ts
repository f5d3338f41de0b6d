export type Words = Readonly<Record<string, string>>;

/** Speaks the words that the server sent: `{name}` replaced, `.one` for exactly one. */
export const say =
  (words: Words) =>
  (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const text = (values.n === 1 ? words[`${key}.one`] : undefined) ?? words[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => written(values[name]) ?? whole);
  };

/** Numbers as the reader's language groups them. */
export const written = (value: string | number | undefined): string | undefined =>
  typeof value === 'number' ? value.toLocaleString(document.documentElement.lang || 'en') : value;

export type Say = ReturnType<typeof say>;
