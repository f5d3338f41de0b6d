/** Someone in a tree of people, and how deep they stand in it: 0 for those who answer to nobody here. */
export interface Placed<P> {
  readonly person: P;
  readonly depth: number;
}

interface Reporting {
  readonly id: string;
  readonly reportsTo: string | null;
}

/**
 * R6: people in the order of their organisation, each right below whom they report to. Everybody stands there once:
 * who reports to nobody known stands at the top, and of those who report round in a circle the first one does.
 */
export const orgTree = <P extends Reporting>(people: readonly P[]): readonly Placed<P>[] => {
  const known = new Set(people.map(({ id }) => id));
  const placed = new Set<string>();
  const below = (person: P, depth: number): readonly Placed<P>[] => {
    if (placed.has(person.id)) return [];
    placed.add(person.id);
    const reports = people.filter(({ reportsTo }) => reportsTo === person.id);
    return [{ person, depth }, ...reports.flatMap((one) => below(one, depth + 1))];
  };
  const heads = people.filter(({ reportsTo }) => reportsTo === null || !known.has(reportsTo));
  return [...heads, ...people].flatMap((person) => below(person, 0));
};
