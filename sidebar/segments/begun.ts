import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Field } from '../../src/formulas/rule/rule.ts';
import type { ask } from '../ask.ts';
import type { FieldOf } from './ruleDraft.ts';

/** What the server tells the page at its start. */
export type Begun = Awaited<ReturnType<typeof ask<'startSegments'>>>;

/** What conditions may be about. */
export interface Fields {
  readonly fields: Begun['fields'];
  readonly fieldOf: FieldOf;
  /** What a field is called. */
  readonly label: (field: Field) => string;
}

export const FieldsContext = createContext<Fields | null>(null);

export const useFields = (): Fields => {
  const known = useContext(FieldsContext);
  if (known === null)
    throw new Error('A condition stands outside FieldsContext: render it in a page that has it');
  return known;
};

/** What every view of the page knows. */
export interface Known extends Fields {
  readonly begun: Begun;
  /** A share of one as people write it. */
  readonly percent: (share: number) => string;
}

export const KnownContext = createContext<Known | null>(null);

export const useKnown = (): Known => {
  const known = useContext(KnownContext);
  if (known === null) throw new Error('A view stands outside KnownContext: render it below <SegmentsPage>');
  return known;
};
