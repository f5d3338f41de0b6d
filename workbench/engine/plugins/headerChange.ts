/** Where rows and columns go when others are inserted or removed beside a command that names them. */
export interface HeaderChange {
  readonly type: string;
  readonly sheetId: string;
  readonly dimension: 'COL' | 'ROW';
  /** Insertion: `quantity` headers before or after `base`. */
  readonly base?: number;
  readonly quantity?: number;
  readonly position?: 'before' | 'after';
  /** Removal: the indexes that went. */
  readonly elements?: readonly number[];
}

/** The new index of a row or column; undefined if it was removed. */
export const movedTo = (place: number, change: HeaderChange): number | undefined => {
  if (change.elements) {
    if (change.elements.includes(place)) return undefined;
    return place - change.elements.filter((removed) => removed < place).length;
  }
  const before = (change.base ?? 0) + (change.position === 'after' ? 1 : 0);
  return place >= before ? place + (change.quantity ?? 0) : place;
};
