import { readFileSync } from 'node:fs';
import { parseCsv } from '../../src/domain/import/csv.ts';
import type { MiningColumn } from '../../src/domain/mining/miningColumn.ts';
import { Misuse } from '../insight/misuse.ts';

/** The file's columns by their names. @throws Misuse where it cannot be read as a table. */
export const readColumns = (file: string): readonly MiningColumn[] => {
  const { header, rows, lines, faults } = parseCsv(file, textOf(file));
  const broken = faults.find(({ code }) => code === 'quotes');
  if (broken !== undefined) {
    throw new Misuse(`${file}, line ${broken.line}: a quoted field does not end where it should.`);
  }
  const twice = faults.find(({ code }) => code === 'headerTwice');
  if (twice !== undefined) throw new Misuse(`${file} has two columns ${twice.found}.`);
  if (rows.length === 0) throw new Misuse(`${file} holds no rows under a header.`);
  const long = rows.findIndex((cells) => cells.slice(header.length).some((cell) => cell.trim() !== ''));
  if (long >= 0) throw new Misuse(`${file}, line ${lines[long]}: more cells than the header has.`);
  return header.map((name, place) => ({ name, cells: rows.map((cells) => cells[place] ?? null) }));
};

const textOf = (file: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new Misuse(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};
