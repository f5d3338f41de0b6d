/** For sorting: by the units of the text, so that days come in their order. Blank comes before everything. */
export const textOrder = (a: string | null | undefined, b: string | null | undefined): number => {
  const [left, right] = [a ?? '', b ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
};
