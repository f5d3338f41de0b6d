/** The measures of use cases as one table, a use case a row. */
import { isOver, type Measure } from '../measure.ts';
import { shown } from '../table.ts';
import { figures } from '../useCases.ts';
import { useCases } from './all.ts';

/** The head of each column of figures, and how the names of its measures end. */
const columns = [
  ['calls', figures.calls],
  ['cells', figures.cells],
  ['modelled', figures.modelled],
] as const;

/**
 * Real time stands in the measures alone: it tells of this machine.
 * @param measures What `measureUseCases` gave.
 */
export const useCaseTable = (measures: readonly Measure[]): string => {
  const byName = new Map(measures.map((one) => [one.name, one]));
  const cells = (of: (one: Measure | undefined) => string) => (name: string) =>
    columns.map(([, end]) => of(byName.get(`${name}: ${end}`)));
  const values = cells((one) => (one ? valueIn(one) : ''));
  const most = cells((one) => (one?.budget === undefined ? '' : shown(one.budget, one.unit)));
  const beside = cells((one) =>
    one?.beside?.sheetquery === undefined ? '' : shown(one.beside.sheetquery, one.unit),
  );
  return [
    '| use case | request or function | calls | cells | modelled | at most | `sheetquery`: calls; cells; modelled |',
    '|---|---|---:|---:|---:|---:|---:|',
    ...useCases.map(({ name, of }) => {
      const row = [name, `\`${of}\``, ...values(name), listed(most(name)), listed(beside(name))];
      return `| ${row.join(' | ')} |`;
    }),
  ].join('\n');
};

const valueIn = (one: Measure): string => {
  const value = shown(one.value, one.unit);
  return isOver(one) ? `**${value}**` : value;
};

const listed = (cells: readonly string[]): string => cells.filter((cell) => cell !== '').join('; ');
