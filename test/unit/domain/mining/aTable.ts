import { readFileSync } from 'node:fs';
import { parseCsv } from '../../../../src/domain/import/csv.ts';
import { seededChance } from '../../../../src/domain/mining/chance.ts';
import type { Cell, MiningColumn } from '../../../../src/domain/mining/miningColumn.ts';
import { type MiningAsk, type MiningTask, miningTask } from '../../../../src/domain/mining/miningTask.ts';

/** Who said yes to a bank's campaign: see NOTICE. `duration`, of the call, is known only after it. */
export const bankColumns = (): MiningColumn[] => {
  const { header, rows } = parseCsv('bank', readFileSync('test/fixtures/bank/bank-quarter.csv', 'utf8'));
  return header.map((name, place) => ({ name, cells: rows.map((cells) => cells[place] ?? null) }));
};

/** Customers as no two seeds make them, with blanks and a number written as text; who spends much in town says yes. */
export const aTable = (seed: number, rows = 300): MiningColumn[] => {
  const chance = seededChance(seed);
  const column = (name: string, cell: () => Cell): MiningColumn => ({
    name,
    cells: Array.from({ length: rows }, cell),
  });
  const one = (words: readonly Cell[]) => (): Cell => words[Math.floor(chance() * words.length)] ?? null;
  const spend = column('spend', () => (chance() < 0.1 ? null : Math.round(chance() * 1000)));
  const place = column('place', one(['town', 'town', 'village', 'port', '']));
  const yes = (row: number): boolean =>
    chance() < 0.15 + (Number(spend.cells[row]) > 600 ? 0.4 : 0) + (place.cells[row] === 'town' ? 0.3 : 0);
  return [
    spend,
    place,
    column('age', () => String(18 + Math.floor(chance() * 60))),
    column('member', one([true, false, null])),
    { name: 'bought', cells: Array.from({ length: rows }, (_, row) => (yes(row) ? 'yes' : 'no')) },
  ];
};

/** @throws where it is refused. */
export const aTask = (columns: readonly MiningColumn[], ask: MiningAsk): MiningTask => {
  const task = miningTask(columns, ask);
  if ('code' in task) throw new Error(`refused: ${JSON.stringify(task)}`);
  return task;
};

/** The cell of a row by the name of its column. */
export const cellAt =
  (columns: readonly MiningColumn[], row: number) =>
  (name: string): Cell | undefined =>
    columns.find((column) => column.name === name)?.cells[row];
