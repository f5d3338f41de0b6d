/**
 * Texts that are typed into one box: parted by commas, western or Chinese. One that holds a comma or begins with a
 * quotation mark stands in quotes, with those inside doubled.
 */
export const textsFrom = (typed: string): readonly string[] =>
  [...typed.matchAll(/ *"((?:[^"]|"")*)" *(?=[,，、]|$)|[^,，、]+/g)]
    .map(([whole, quoted]) => quoted?.replace(/""/g, '"') ?? whole)
    .map((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, ''))
    .filter((text) => text !== '');

export const listText = (texts: readonly string[]): string =>
  texts.map((text) => (/[,，、]|^"/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)).join(', ');
