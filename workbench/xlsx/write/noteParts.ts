/** The notes of a sheet: their texts, and the boxes that Excel wants drawn for them. */
import { cellName } from '../address.ts';
import type { Part } from '../package/pack.ts';
import { element, textElement, xmlHead } from '../package/xmlText.ts';
import { documentAnchors } from './documentAnchors.ts';
import type { Relations } from './relations.ts';

export interface Note {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

export const noteParts = (
  notes: readonly Note[],
  number: number,
  relations: Relations,
): { readonly id?: string; readonly parts: readonly Part[] } => {
  if (notes.length === 0) return { parts: [] };
  relations.part('comments', `../comments${number}.xml`);
  const id = relations.part('vmlDrawing', `../drawings/vmlDrawing${number}.vml`);
  const texts = { path: `xl/comments${number}.xml`, text: commentsXml(notes) };
  return { id, parts: [texts, { path: `xl/drawings/vmlDrawing${number}.vml`, text: boxesXml(notes) }] };
};

/** The notes of a sheet, which are anchors of the document. */
export const notesOf = (data: object, sheetId: string): readonly Note[] =>
  documentAnchors(data, 'note', sheetId).map(({ zone, data: text }) => ({
    row: zone.top,
    col: zone.left,
    text: String(text),
  }));

const commentsXml = (notes: readonly Note[]): string => {
  const list = notes.map(({ row, col, text }) =>
    element(
      'comment',
      { ref: cellName(row, col), authorId: 0 },
      `<text><r>${textElement('t', text)}</r></text>`,
    ),
  );
  return (
    xmlHead +
    element(
      'comments',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      `<authors><author/></authors>${element('commentList', {}, list.join(''))}`,
    )
  );
};

/** One shape a note, hidden until pointed at ([MS-OI29500] asks for the older drawing language). */
const boxesXml = (notes: readonly Note[]): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>' +
  notes
    .map(
      ({ row, col }, index) =>
        `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
        `<x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`,
    )
    .join('') +
  '</xml>';
