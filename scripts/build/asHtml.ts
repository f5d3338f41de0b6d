/** A value as the text of an HTML file: JSON in which no sign can be taken for markup. */
export const asHtml = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
