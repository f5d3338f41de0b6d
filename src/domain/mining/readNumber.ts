import { plainNumber } from '../import/readField.ts';

/** `1.5`, `1,100.04`, `¥1 100` as a number; null where the text is none. */
export const readNumber = (text: string): number | null => {
  const value = Number(text);
  if (text !== '' && Number.isFinite(value)) return value;
  const plain = Number(plainNumber(text));
  return text === '' || !Number.isFinite(plain) ? null : plain;
};
