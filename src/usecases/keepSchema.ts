import type { Shop } from '../ports.ts';
import { type SchemaState, schemaOf, schemaState } from '../schema/derive/migrations.ts';
import { tables } from '../schema/tables.ts';

/** The note that holds the version of each table, as this spreadsheet has them. */
const schemaNote = 'schema';

/** How the spreadsheet's tables compare with those of this code. No call: all notes are read at once. */
export const schemaHere = ({ notes }: Shop): SchemaState => schemaState(notes.read(schemaNote), tables);

/** Notes that the tables are as this code knows them; set-up does, at its end. */
export const keepSchema = ({ notes }: Shop): void => {
  const now = schemaOf(tables);
  if (notes.read(schemaNote) !== now) notes.write(schemaNote, now);
};
