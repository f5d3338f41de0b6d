import { cellAt, type Look } from './look.ts';

/** Where a column stands: ours by name, theirs by a header that stands once. */
export const placeOf = (look: Look, column: string): number | undefined => {
  if (!column.startsWith('=')) return look.columns[column];
  const places = (look.lines[0] ?? []).flatMap((cell, index) =>
    String(cell ?? '') === column.slice(1) ? [index + look.left] : [],
  );
  return places.length === 1 ? places[0] : undefined;
};

/** The name of ours, or the header of theirs, of a column; null where it has none. */
export const columnAt = (look: Look, index: number): string | null => {
  const ours = Object.entries(look.columns).find(([, place]) => place === index)?.[0];
  const header = String(cellAt(look, 0, index) ?? '');
  return ours ?? (header === '' ? null : `=${header}`);
};
