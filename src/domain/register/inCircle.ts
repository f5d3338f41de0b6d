/**
 * Whether somebody would answer to herself, directly or over others, if she reported to `above`.
 * @param reportsTo Whom each reports to now, by id.
 */
export const inCircle = (
  reportsTo: ReadonlyMap<string, string | null>,
  id: string,
  above: string,
): boolean => {
  const passed = new Set([id]);
  let at: string | null | undefined = above;
  while (at) {
    if (passed.has(at)) return at === id;
    passed.add(at);
    at = reportsTo.get(at);
  }
  return false;
};
