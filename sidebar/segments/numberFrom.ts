/**
 * A number as people write it: `1,234.5`, `1 234`, `0,5`, `¥ 20`, `20 %`, full-width digits. A comma before three digits
 * parts thousands, any other is the decimal one. Null where it is none.
 */
export const numberFrom = (text: string): number | null => {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s%\p{Sc}]/gu, '')
    .replace('\u2212', '-');
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  const pointed = grouped ? plain.replace(/,/g, '') : plain.replace(/^(-?\d*),(\d+)$/, '$1.$2');
  return /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(pointed) ? Number(pointed) : null;
};
