/** A text whose places were filled, and the names of those that nothing is known for, which stay in it. */
export interface Filled {
  readonly text: string;
  readonly missing: readonly string[];
}

/**
 * R85: fills `{{name}}`. A place is a name and nothing else; what is put in is text, whose own braces are no places. A
 * blank value is missing like one that nobody knows.
 * @param safe Makes a value harmless where the text is markup.
 */
export const fillTemplate = (
  template: string,
  values: Readonly<Record<string, string | null>>,
  safe: (value: string) => string = (value) => value,
): Filled => {
  const missing = new Set<string>();
  const text = template.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (whole, name: string) => {
    const value = Object.prototype.hasOwnProperty.call(values, name) ? values[name] : null;
    if (value != null && value !== '') return safe(value);
    missing.add(name);
    return whole;
  });
  return { text, missing: [...missing] };
};
