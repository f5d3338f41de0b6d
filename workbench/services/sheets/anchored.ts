/**
 * Ranges that follow the document's structure, kept by the engine's anchors: protections, metadata, bandings,
 * filter criteria, ranges of charts. They are part of the document: saved, undone and synchronised with it.
 */
import type { Model, Zone } from '../../engine/load.ts';
import type { Anchor, AnchorZone } from '../../engine/plugins/anchors.ts';
import { command } from './commands.ts';

/** Kinds of anchors that the services use. */
export type AnchorKind =
  | 'protection'
  | 'unprotected'
  | 'metadata'
  | 'banding'
  | 'filter'
  | 'chart'
  | 'chartRange';

export interface Anchored<Data> {
  readonly id: string;
  /** Empty for the document as such. */
  readonly sheetId: string;
  /** null stands for the whole sheet; what is open ends with the sheet. */
  readonly zone: Zone | null;
  readonly kind: AnchorKind;
  readonly data: Data;
}

/** An anchor to set: `duplicates: false` leaves it out when the sheet is duplicated. */
export interface NewAnchor<Data> extends Omit<Anchored<Data>, 'zone'> {
  readonly zone: AnchorZone | null;
  readonly duplicates?: boolean;
}

interface AnchorGetters {
  getAnchors(kind?: string): readonly Anchor[];
}

/** All anchors of a kind, in the order in which they were set. `Data` is what the kind's one writer stores. */
export const anchors = <Data>(model: Model, kind: AnchorKind): readonly Anchored<Data>[] => {
  // The getter comes from a plugin, which the engine's types cannot know.
  const found = (model.getters as unknown as AnchorGetters).getAnchors(kind);
  // Each kind has one writer, which stores its own data.
  return found.map((anchor) => ({ ...anchor, zone: bounded(model, anchor) }) as Anchored<Data>);
};

const bounded = ({ getters }: Model, { sheetId, zone }: Anchor): Zone | null =>
  zone && {
    top: zone.top,
    left: zone.left,
    bottom: zone.bottom ?? getters.getNumberRows(sheetId) - 1,
    right: zone.right ?? getters.getNumberCols(sheetId) - 1,
  };

/** Sets or replaces the anchor with this id. */
export const setAnchor = <Data>(model: Model, { sheetId, ...anchor }: NewAnchor<Data>): void =>
  command(model, { type: 'SET_ANCHOR', ...anchor, ...ofSheet(sheetId) });

export const removeAnchor = (
  model: Model,
  { id, sheetId }: { readonly id: string; readonly sheetId: string },
): void => command(model, { type: 'REMOVE_ANCHOR', id, ...ofSheet(sheetId) });

/** Commands for the document as such name no sheet. */
const ofSheet = (sheetId: string): object => (sheetId === '' ? {} : { sheetId });

/** An id that no anchor of the kind has yet: the kind and a number that counts up. */
export const nextAnchorId = (model: Model, kind: AnchorKind): string => {
  const taken = anchors(model, kind).map(({ id }) => Number(/:(\d+)$/.exec(id)?.[1] ?? 0));
  return `${kind}:${Math.max(0, ...taken) + 1}`;
};
