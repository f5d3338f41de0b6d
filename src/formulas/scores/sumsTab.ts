import { settingOf, shown } from '../insight/template.ts';
import { segmentNames } from '../rfm.ts';
import type { SummaryTab } from '../summaryTab.ts';
import { type Block, blockColumns, blockFormulas, blocks, blocksWidth } from './blocks.ts';
import { parameterCells } from './parameters.ts';

/** The cell of the word for a segment of recency, frequency and spend, without the tab. */
export const segmentWordCell = (index: number): string => `$D$${2 + index}`;

// The names are those of the literal.
const all = Object.keys(blocks) as readonly Block[];

export const sumsSize = { rows: 300, columns: blocksWidth } as const;

/**
 * A hidden tab on which everything is added up once for each customer, a block of columns for each source, and on
 * which everything that is the same for all rows stands in a cell of its own: today, the window, cut-points, words.
 * Looking up here keeps the other tabs linear in rows.
 */
export const sumsTab = (): SummaryTab => {
  const formulas = blockFormulas();
  const bought = blockColumns('bought').map((letters) => `$${letters}:$${letters}`);
  const [, frequency = '', spend = '', recency = ''] = bought;
  return {
    name: 'Sums',
    version: 2,
    visible: false,
    cells: [
      { at: 'A1', put: shown('summary.parameter') },
      { at: 'B1', put: shown('Settings.value') },
      ...parameterCells({ recency, frequency, spend }),
      { at: 'D1', put: shown('summary.segment') },
      ...segmentNames.map((name, index) => ({
        at: `D${2 + index}`,
        put: `=${settingOf(`segment.${name}`)}`,
      })),
      ...all.flatMap((block) => {
        const letters = blockColumns(block);
        if (block !== 'estimates') return [{ at: `${letters[0]}1`, put: formulas[block] }];
        const words = [shown('Customers.id'), ...blocks[block].map((name) => shown(`sums.${name}`))];
        return words.map((put, index) => ({ at: `${letters[index]}1`, put }));
      }),
    ],
    formats: [
      { range: 'B2', format: 'yyyy-mm-dd' },
      ...dayColumns().map((letters) => ({ range: `${letters}:${letters}`, format: 'yyyy-mm-dd' })),
    ],
    headers: [],
    numberHeaders: [],
    widths: {},
    frozenRows: 1,
    ...sumsSize,
    charts: [],
  };
};

const dayColumns = () => [
  blockColumns('bought')[3],
  blockColumns('bought')[4],
  blockColumns('touched')[1],
  blockColumns('answered')[1],
  blockColumns('waiting')[1],
];
