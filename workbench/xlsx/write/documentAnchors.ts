/** What the workbench hangs on places of the document (notes, filters' criteria, bandings), as it is saved. */
export interface DocumentAnchor {
  readonly sheetId: string;
  readonly zone: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number | undefined;
    readonly right: number | undefined;
  };
  readonly data: unknown;
}

/** @param data the document as exported; the engine's own types do not know its anchors */
export const documentAnchors = (data: object, kind: string, sheetId: string): readonly DocumentAnchor[] => {
  const anchors: readonly unknown[] = 'anchors' in data && Array.isArray(data.anchors) ? data.anchors : [];
  return anchors.filter((anchor) => isOf(anchor, kind)).filter((anchor) => anchor.sheetId === sheetId);
};

const isOf = (anchor: unknown, kind: string): anchor is DocumentAnchor =>
  typeof anchor === 'object' &&
  anchor !== null &&
  'kind' in anchor &&
  anchor.kind === kind &&
  'zone' in anchor &&
  anchor.zone !== null;
