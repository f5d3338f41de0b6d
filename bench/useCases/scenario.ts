import type { RequestName, Requests } from '../../src/requests/all.ts';
import type { RunRecord, Workbench } from '../../workbench/control.ts';

/** What a request takes and answers, as its declaration says. */
export type Input<N extends RequestName> = Parameters<Requests[N]['run']>[1];
export type Output<N extends RequestName> = ReturnType<Requests[N]['run']>;

/** The business of the demo at work, with what scenarios need to come by valid inputs. */
export interface Business {
  readonly shop: Workbench;
  /** Asks as a page does. @throws where it is refused. */
  readonly ask: <N extends RequestName>(name: N, input: Input<N>) => Output<N>;
  /** The same by another person, by key. */
  readonly askAs: <N extends RequestName>(person: string, name: N, input: Input<N>) => Output<N>;
  /** Another number each time, of a series of its own where one is named: what is new is called after it. */
  readonly next: (series?: string) => number;
  /** The id of the first row of a tab, or of the first in which a column shows a text. @throws where there is none. */
  readonly id: (tab: string, header?: string, text?: string) => string;
  /** What the cell of a row shows, by its id and the column's header. */
  readonly cell: (tab: string, id: string, header: string) => string;
  /** The number of the first row of a tab in which a text stands, from 1. @throws where there is none. */
  readonly row: (tab: string, text: string) => number;
  /** Makes a tab that is not of the add-on, or fills the one that stands. @returns its number. */
  readonly foreignTab: (title: string, rows: readonly (readonly string[])[]) => number;
}

/** How a request is measured. */
export interface Scenario<I> {
  /** What the table calls it; else area and name. */
  readonly name?: string;
  /** Most service calls. */
  readonly calls?: number;
  /** Most milliseconds of the cost model, which stands in for Google. */
  readonly modelled?: number;
  /** Made anew for each time that it is asked; what is asked to come by it is not measured. */
  readonly input: (business: Business) => I;
  /** Key of the person who asks; default: the owner. */
  readonly by?: string;
  /** Asked once only: the first time is what it costs, or makes the second one take long here. */
  readonly once?: true;
  /** The function of sheetqueryProbe.ts that does the same with npm's `sheetquery`, and what it gets. */
  readonly sheetquery?: Beside;
}

export interface Beside {
  readonly name: string;
  readonly with: (business: Business) => readonly unknown[];
}

/** Scenarios of an area by request. */
export type Scenarios<N extends RequestName> = { readonly [Name in N]: Scenario<Input<Name>> };

/** A row of the table: something that is done, of which the last run is measured. */
export interface UseCase {
  readonly name: string;
  /** The request, or the top-level function where it is none. */
  readonly of: string;
  readonly calls?: number;
  readonly modelled?: number;
  /** Done in a copy of the spreadsheet as it stands by then: of what others are measured by, it changes nothing. */
  readonly apart?: true;
  readonly work: (business: Business) => unknown;
  readonly sheetquery?: Beside;
}

/** The use cases of an area. Each is asked twice, and measured the second time: what is remembered is remembered by then. */
export const useCasesOf = <N extends RequestName>(
  area: string,
  scenarios: Scenarios<N>,
): readonly UseCase[] =>
  Object.entries<Scenario<unknown>>(scenarios).map(
    ([of, { name = `${area}: ${spaced(of)}`, input, by = 'owner', once, ...rest }]) => ({
      name,
      of,
      ...rest,
      work: (business) => {
        for (let time = once ? 1 : 0; time < 2; time++) {
          // The mapped type has joined each name to its input; entries of it no longer say so.
          const wanted = input(business) as never;
          business.askAs(by, of as RequestName, wanted);
        }
      },
    }),
  );

const spaced = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

export const lastRun = ({ runs }: Workbench): RunRecord => {
  const run = runs.at(-1);
  if (run?.status !== 'completed')
    throw new Error(`${run?.functionName}: ${run?.error?.message ?? run?.status}`);
  return run;
};
