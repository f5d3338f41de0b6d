/** QUERY(data, [query], [headers]). */
import { numberOf, textOf } from '../../coerce.ts';
import { referenceCorner } from '../../compiler/reference.ts';
import { asTable, firstOf } from '../../values.ts';
import { define, type FunctionSet } from '../define.ts';
import { frameOf } from './frame.ts';
import { parseQuery } from './parse.ts';
import { runQuery } from './run.ts';

export const queryFunctions: FunctionSet = {
  QUERY: define(
    'Runs a query of Google’s visualization query language over data.',
    ['data (range)', 'query (string)', 'headers (number, optional)'],
    (context, data, query, headers) => {
      const table = asTable(data);
      const count = headers === undefined ? -1 : Math.trunc(numberOf(firstOf(headers), context.locale));
      return runQuery(
        parseQuery(textOf(firstOf(query))),
        frameOf(table, referenceCorner(table)?.left, count, context.locale),
      );
    },
  ),
};
