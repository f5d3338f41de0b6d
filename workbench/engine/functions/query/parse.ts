/** Parses a query. */
import { parseCondition } from './parseCondition.ts';
import { parseTerm } from './parseTerm.ts';
import { Reader } from './reader.ts';
import type { Query, Term } from './syntax.ts';
import { queryFault, tokens } from './tokens.ts';

/** @throws FormulaFault #VALUE! naming what could not be read. */
export const parseQuery = (text: string): Query => {
  const reader = new Reader(tokens(text));
  const select = reader.word('select') ? selection(reader) : undefined;
  const where = reader.word('where') ? parseCondition(reader) : undefined;
  const groupBy = reader.words('group', 'by') ? list(reader, parseTerm) : [];
  const pivot = reader.word('pivot') ? list(reader, parseTerm) : [];
  const orderBy = reader.words('order', 'by') ? list(reader, ordering) : [];
  if (reader.word('skipping')) throw queryFault('the workbench does not do SKIPPING.');
  const limit = reader.word('limit') ? count(reader) : undefined;
  const offset = reader.word('offset') ? count(reader) : 0;
  const labels = reader.word('label') ? list(reader, described) : [];
  const formats = reader.word('format') ? list(reader, described) : [];
  if (reader.word('options')) while (reader.word('no_values') || reader.word('no_format'));
  reader.expectEnd();
  return { select, where, groupBy, pivot, orderBy, limit, offset, labels, formats };
};

const selection = (reader: Reader): readonly Term[] | undefined =>
  reader.mark('*') ? undefined : list(reader, parseTerm);

const list = <T>(reader: Reader, item: (reader: Reader) => T): readonly T[] => {
  const items = [item(reader)];
  while (reader.mark(',')) items.push(item(reader));
  return items;
};

const ordering = (reader: Reader): { term: Term; descending: boolean } => {
  const term = parseTerm(reader);
  if (reader.word('desc')) return { term, descending: true };
  reader.word('asc');
  return { term, descending: false };
};

const described = (reader: Reader): { term: Term; text: string } => {
  const term = parseTerm(reader);
  const token = reader.next();
  if (token.kind !== 'text')
    throw queryFault(`PARSE_ERROR: a quoted text was expected, not "${token.text}".`);
  return { term, text: token.text };
};

const count = (reader: Reader): number => {
  const token = reader.next();
  if (token.kind !== 'number') throw queryFault(`PARSE_ERROR: a number was expected, not "${token.text}".`);
  return Math.trunc(Number(token.text));
};
