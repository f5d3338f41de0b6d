import { parseCsv } from './csv.ts';
import { type ParsedFile, parsedFile } from './parsedFile.ts';

/** A file as text, or the rows of a tab. */
export type SourceFile = { readonly name: string } & (
  | { readonly text: string }
  | { readonly rows: readonly (readonly string[])[] }
);

/** The one reading of a source: the server previews by it, the dialog sends the rows that it gives. */
export const parseSource = (source: SourceFile): ParsedFile =>
  'text' in source
    ? parseCsv(source.name, source.text)
    : parsedFile(
        source.name,
        '',
        source.rows.map((cells, index) => ({ line: index + 1, cells })),
      );
