import { readCell } from '../address.ts';
import { child, children } from '../package/parseXml.ts';
import type { Package } from './openPackage.ts';
import { richText } from './readStrings.ts';

/** The notes of a sheet, as the anchors in which the workbench keeps them. */
export const readNotes = (file: Package, path: string, sheetId: string) =>
  [...file.relations(path).values()]
    .filter(({ type }) => type === 'comments')
    .flatMap(({ target }) => children(child(file.part(target) ?? undefined, 'commentList'), 'comment'))
    .flatMap((comment, index) => {
      const cell = readCell(comment.attributes.ref ?? '');
      const text = child(comment, 'text');
      if (!cell || !text) return [];
      const zone = { top: cell.row, left: cell.col, bottom: cell.row, right: cell.col };
      return [{ id: `${sheetId}:note:${index + 1}`, sheetId, zone, kind: 'note', data: richText(text) }];
    });
