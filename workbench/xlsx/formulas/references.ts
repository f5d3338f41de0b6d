import type { Token } from './lexFormula.ts';

const cell = /^\$?[a-z]{1,3}\$?[1-9]\d*$/i;
const column = /^\$?[a-z]{1,3}$/i;
const row = /^\$?[1-9]\d*$/;

/** How far the ranges of a formula reach. */
export interface Reach {
  /** `A2:A`, `B3:3`: open at one end, which Excel's grammar lacks. */
  readonly open: boolean;
  /** `A:A`, `1:3`: as long as the sheet is. */
  readonly whole: boolean;
}

/** What kinds of ranges the tokens of a formula hold. */
export const reachOf = (tokens: readonly Token[]): Reach => {
  const solid = tokens.filter(({ kind }) => kind !== 'space');
  let open = false;
  let whole = false;
  solid.forEach(({ text }, index) => {
    if (text !== ':') return;
    const left = solid[index - 1]?.text ?? '';
    const right = solid[index + 1]?.text ?? '';
    if (solid[index + 2]?.text === '(') return;
    if (cell.test(left) !== cell.test(right)) open ||= isEdge(left) || isEdge(right);
    else whole ||= isEdge(left) && isEdge(right);
  });
  return { open, whole };
};

const isEdge = (text: string): boolean => column.test(text) || row.test(text);
