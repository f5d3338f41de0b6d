/**
 * A query of Google's visualization query language as a tree.
 * https://developers.google.com/chart/interactive/docs/querylanguage
 */
import type { Scalar } from '../../values.ts';

export type Kind = 'number' | 'string' | 'boolean' | 'date' | 'datetime' | 'timeofday';

export type Aggregate = 'sum' | 'avg' | 'count' | 'max' | 'min';

export type Term =
  | { readonly type: 'column'; readonly id: string }
  | { readonly type: 'literal'; readonly value: Scalar; readonly kind: Kind }
  | { readonly type: 'aggregate'; readonly name: Aggregate; readonly id: string }
  | { readonly type: 'function'; readonly name: string; readonly args: readonly Term[] };

export type Comparison =
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'contains'
  | 'starts with'
  | 'ends with'
  | 'matches'
  | 'like';

export type Condition =
  | { readonly type: 'compare'; readonly operator: Comparison; readonly left: Term; readonly right: Term }
  | { readonly type: 'null'; readonly term: Term; readonly negated: boolean }
  | { readonly type: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly type: 'not'; readonly condition: Condition };

export interface Query {
  /** undefined: all columns. */
  readonly select: readonly Term[] | undefined;
  readonly where: Condition | undefined;
  readonly groupBy: readonly Term[];
  readonly pivot: readonly Term[];
  readonly orderBy: readonly { readonly term: Term; readonly descending: boolean }[];
  readonly limit: number | undefined;
  readonly offset: number;
  readonly labels: readonly { readonly term: Term; readonly text: string }[];
  readonly formats: readonly { readonly term: Term; readonly text: string }[];
}

/** The same text for the same term: how a label finds its column. */
export const termKey = (term: Term): string => {
  switch (term.type) {
    case 'column':
      return term.id;
    case 'literal':
      return `${term.kind}:${String(term.value)}`;
    case 'aggregate':
      return `${term.name}(${term.id})`;
    case 'function':
      return `${term.name}(${term.args.map(termKey).join(',')})`;
  }
};

export const hasAggregate = (term: Term): boolean =>
  term.type === 'aggregate' || (term.type === 'function' && term.args.some(hasAggregate));
