/** A name without what people and programs write differently: case, width, accents, spaces, signs. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_\-./()（）'’"]+/g, '');

/** A name as people see it, for equality: outer and doubled spaces and case aside. */
export const plain = (text: string): string =>
  text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
