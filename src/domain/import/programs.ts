import { tables } from '../../schema/tables.ts';
import { fold } from './fold.ts';
import type { Importable } from './importable.ts';
import type { ParsedFile } from './parsedFile.ts';
import { bigin } from './programs/bigin.ts';
import { googleContacts } from './programs/googleContacts.ts';
import { hubSpot } from './programs/hubSpot.ts';
import { pipedrive } from './programs/pipedrive.ts';

/** An export of another program, known by its headers. */
export interface Program {
  readonly program: string;
  readonly table: Importable;
  /** Of each group at least one header stands in the file. */
  readonly signs: readonly (readonly string[])[];
  /** Where its headers go; those that are missing here stay out. */
  readonly columns: Readonly<Record<string, string>>;
  /** The header that most rows must fill for this reading: a person with a company is a contact of it. */
  readonly mostly?: readonly string[];
  /** What every new row of it is. */
  readonly is?: Readonly<Record<string, string>>;
}

/** For each program its readings, the more particular first: the first that fits is meant. */
const programs: readonly (readonly Program[])[] = [googleContacts, hubSpot, pipedrive, bigin];

export interface KnownExport {
  readonly program: Program;
  readonly columns: readonly (string | null)[];
}

/** The export that the file is: the one that knows most of its headers; null where it is none. */
export const knownExport = (file: ParsedFile): KnownExport | null => {
  const header = file.header.map(fold);
  const fits = ({ signs, mostly }: Program): boolean =>
    signs.every((group) => group.some((sign) => header.includes(fold(sign)))) &&
    (!mostly || share(file, header, mostly) >= 0.5);
  const [best] = programs
    .flatMap((readings) => readings.find(fits) ?? [])
    .map((program) => ({ program, columns: place(header, program) }))
    .sort((a, b) => known(b.columns) - known(a.columns));
  return best ?? null;
};

const known = (columns: readonly (string | null)[]): number =>
  columns.filter((column) => column !== null).length;

/** The first header of a target has it; a second of a phone or an address is one more of them. */
const place = (header: readonly string[], { columns, table }: Program): readonly (string | null)[] => {
  const targets = new Map(Object.entries(columns).map(([name, target]) => [fold(name), target]));
  const given = new Set<string>();
  return header.map((name) => {
    const target = targets.get(name);
    if (target === undefined) return null;
    if (target.endsWith(':more') || !given.has(target)) {
      given.add(target);
      return target;
    }
    return 'note' in tables[table].columns && (target === 'phone' || target === 'email')
      ? `${target}:more`
      : null;
  });
};

/** The share of rows, among the first 500, in which one of these columns is filled. */
const share = (file: ParsedFile, header: readonly string[], names: readonly string[]): number => {
  const places = names.map((name) => header.indexOf(fold(name))).filter((at) => at >= 0);
  const rows = file.rows.slice(0, 500);
  const filled = rows.filter((row) => places.some((at) => (row[at] ?? '').trim() !== ''));
  return rows.length === 0 ? 0 : filled.length / rows.length;
};
