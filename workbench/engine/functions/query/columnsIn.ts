/** Which columns of the data a condition or a term reads. */
import type { Condition, Term } from './syntax.ts';

export const columnsIn = (condition: Condition): readonly string[] => {
  switch (condition.type) {
    case 'and':
    case 'or':
      return [...columnsIn(condition.left), ...columnsIn(condition.right)];
    case 'not':
      return columnsIn(condition.condition);
    case 'null':
      return columnsOfTerm(condition.term);
    case 'compare':
      return [...columnsOfTerm(condition.left), ...columnsOfTerm(condition.right)];
  }
};

export const columnsOfTerm = (term: Term): readonly string[] => {
  switch (term.type) {
    case 'column':
    case 'aggregate':
      return [term.id];
    case 'function':
      return term.args.flatMap(columnsOfTerm);
    case 'literal':
      return [];
  }
};
