import { element, textElement, xmlHead } from '../package/xmlText.ts';

/** The texts of a workbook, each kept once. */
export interface SharedStrings {
  id(text: string): number;
  xml(): string;
}

export const sharedStrings = (): SharedStrings => {
  const ids = new Map<string, number>();
  return {
    id: (text) => {
      const known = ids.get(text);
      if (known !== undefined) return known;
      ids.set(text, ids.size);
      return ids.size - 1;
    },
    xml: () =>
      xmlHead +
      element(
        'sst',
        { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', uniqueCount: ids.size },
        [...ids.keys()].map((text) => `<si>${textElement('t', text)}</si>`).join(''),
      ),
  };
};
