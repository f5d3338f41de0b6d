/** Files for the .xlsx tests: made of parts, with those that a test does not name filled in. */
import { pack } from '../../../workbench/xlsx/package/pack.ts';
import { unpack } from '../../../workbench/xlsx/package/unpack.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const usual: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
};

/** @param parts whole parts by path; null leaves one out */
export const aFile = (parts: Readonly<Record<string, string | null>> = {}): Uint8Array =>
  pack(
    Object.entries({ ...usual, 'xl/worksheets/sheet1.xml': aSheetPart(''), ...parts }).flatMap(
      ([path, text]) =>
        text === null ? [] : [{ path, text: text.startsWith('<?xml') ? text : head + text }],
    ),
  );

/** A sheet's part with these rows, and what follows them. */
export const aSheetPart = (rows: string, after = ''): string =>
  `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The text of a part of a file. */
export const partOf = (bytes: Uint8Array, path: string): string => unpack(bytes).text(path) ?? '';
