import type { BandColours, BandingData } from '../../engine/plugins/bandedStyle.ts';
import { documentAnchors } from './documentAnchors.ts';
import type { SheetData } from './source.ts';

/** The colour that a banding gives a cell; null where none lies. A file has bandings as fills. */
export const bandsOf = (data: object, sheet: SheetData): ((row: number, col: number) => string | null) => {
  const bands = documentAnchors(data, 'banding', sheet.id).map((anchor) => {
    const { top, left, bottom = sheet.rowNumber - 1, right = sheet.colNumber - 1 } = anchor.zone;
    // The banding service is the one writer of this kind.
    return { top, left, bottom, right, ...(anchor.data as BandingData) };
  });
  if (bands.length === 0) return () => null;
  return (row, col) => {
    const band = bands.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && col >= left && col <= right,
    );
    if (!band) return null;
    const { rows, columns, top, left, bottom, right } = band;
    return (
      (rows && colourAt(rows, row - top, bottom - top)) ??
      (columns && colourAt(columns, col - left, right - left))
    );
  };
};

/** @param place from 0; `last` is the place of the band's end. */
const colourAt = (
  { header, first, second, footer }: BandColours,
  place: number,
  last: number,
): string | null => {
  if (place === 0 && header !== null) return header;
  if (place === last && footer !== null) return footer;
  const counted = header === null ? place : place - 1;
  return counted % 2 === 0 ? first : second;
};
