interface AnchorCommand {
  readonly type: string;
  readonly kind?: unknown;
  readonly id?: unknown;
}

/**
 * Whether a command sets or removes an anchor of this kind. A removal names the anchor alone, whose id has its kind
 * in front of a colon (behind the sheet's, for one that came with a duplicated sheet).
 */
export const concernsAnchor = ({ type, kind, id }: AnchorCommand, wanted: string): boolean => {
  if (type === 'SET_ANCHOR') return kind === wanted;
  return type === 'REMOVE_ANCHOR' && String(id).includes(`${wanted}:`);
};
