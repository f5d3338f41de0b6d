/** Developer metadata in the document: anchors of the spreadsheet, a sheet, whole rows or whole columns. */
import type { Model } from '../../engine/load.ts';
import type { Host } from '../../host.ts';
import { type Anchored, anchors, type NewAnchor, removeAnchor, setAnchor } from './anchored.ts';
import { exception } from './exception.ts';

export type LocationType = 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';

/** What an anchor of the kind `metadata` carries. */
export interface MetadataData {
  /** Google's numeric id. */
  readonly number: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly location: LocationType;
}

export type Metadata = Anchored<MetadataData>;

/** Characters of keys and values that the spreadsheet as such, and each sheet, may hold. */
const MOST_CHARACTERS = 30_000;

/** Where metadata is put: 0-based, `index` for a row or a column. */
export interface Place {
  readonly location: LocationType;
  readonly sheetId: string;
  readonly index: number;
}

/**
 * All of the document, oldest first. A duplicated sheet has copies, under ids of their own. (Whether Google copies
 * them is not documented; that it may is the harder case for a script.)
 */
export const allMetadata = (model: Model): readonly Metadata[] =>
  anchors<MetadataData>(model, 'metadata').map((one) =>
    one.id === anchorId(one.data.number)
      ? one
      : { ...one, data: { ...one.data, number: numberFrom(one.id) } },
  );

const anchorId = (number: number): string => `metadata:${number}`;

/** A number for a copy that stays the same as long as the copy lives. */
const numberFrom = (id: string): number =>
  COPIES + [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % COPIES, 7);

const COPIES = 1_000_000_000;

export const metadataById = (host: Host, id: string): Metadata => {
  const found = allMetadata(host.world.model).find((one) => one.id === id);
  if (found === undefined) throw exception(host, 'The developer metadata was removed.');
  return found;
};

/** Where it lies now; rows and columns move with the document. */
export const placeOf = ({ sheetId, zone, data: { location } }: Metadata): Place => ({
  location,
  sheetId,
  index: location === 'ROW' ? (zone?.top ?? 0) : location === 'COLUMN' ? (zone?.left ?? 0) : 0,
});

/** @throws Exception above 30,000 characters of the spreadsheet or of one sheet. */
export const putMetadata = (
  host: Host,
  id: string,
  place: Place,
  data: Omit<MetadataData, 'location'>,
): void => {
  const stored: MetadataData = { ...data, location: place.location };
  const others = allMetadata(host.world.model).filter(
    (one) => one.id !== id && shareLimit(placeOf(one), place),
  );
  const size = [...others.map(({ data: other }) => other), stored].reduce(
    (sum, one) => sum + characters(one),
    0,
  );
  if (size > MOST_CHARACTERS)
    throw exception(
      host,
      `The developer metadata of this ${place.location === 'SPREADSHEET' ? 'spreadsheet' : 'sheet'} would exceed the maximum of ${MOST_CHARACTERS} characters.`,
    );
  setAnchor(host.world.model, { id, ...anchored(place), kind: 'metadata', data: stored });
};

const characters = ({ key, value }: MetadataData): number => key.length + (value?.length ?? 0);

/** The spreadsheet's own metadata have one limit, those of a sheet with its rows and columns another. */
const shareLimit = (a: Place, b: Place): boolean =>
  a.location === 'SPREADSHEET' || b.location === 'SPREADSHEET'
    ? a.location === b.location
    : a.sheetId === b.sheetId;

const anchored = ({ location, sheetId, index }: Place): Pick<NewAnchor<MetadataData>, 'sheetId' | 'zone'> => {
  if (location === 'ROW') return { sheetId, zone: { top: index, bottom: index, left: 0, right: undefined } };
  if (location === 'COLUMN')
    return { sheetId, zone: { left: index, right: index, top: 0, bottom: undefined } };
  if (location === 'SHEET') return { sheetId, zone: null };
  return { sheetId: '', zone: null };
};

/** A number that no metadata of the document has had. */
export const nextMetadata = (model: Model): { readonly id: string; readonly number: number } => {
  const number = Math.max(0, ...anchors<MetadataData>(model, 'metadata').map(({ data }) => data.number)) + 1;
  return { id: anchorId(number), number };
};

export const dropMetadata = (host: Host, id: string): void =>
  removeAnchor(host.world.model, metadataById(host, id));
