/** What each use case costs at Google, in calls, cells and by the cost model, beside npm's `sheetquery` where that does the same. */
import type { RunRecord } from '../workbench/control.ts';
import { saveWorld } from '../workbench/runtime/save.ts';
import { anOpenSheet } from './anOpenSheet.ts';
import { probeProject } from './aRegister.ts';
import type { Measure } from './measure.ts';
import { useCases } from './useCases/all.ts';
import { businessOf } from './useCases/business.ts';
import { type Business, lastRun } from './useCases/scenario.ts';

/** What a run is measured by, as the names of measures end. */
export const figures = {
  calls: 'service calls',
  cells: 'cells',
  modelled: 'modelled time at Google',
  real: 'real time here',
} as const;

/** Formulas are computed when they are read: of what Google is asked it changes nothing. */
const lazily = { computes: 'when read' } as const;

export const measureUseCases = async (): Promise<readonly Measure[]> => {
  const shop = await anOpenSheet(lazily);
  const business = businessOf(shop);
  let copy: Business | null = null;
  const runs = new Map<string, RunRecord>();
  for (const { name, work, apart } of useCases) {
    try {
      if (apart)
        copy ??= businessOf(await anOpenSheet({ ...lazily, saved: structuredClone(saveWorld(shop)) }));
      const one = (apart && copy) || business;
      await work(one);
      runs.set(name, lastRun(one.shop));
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  const others = await withSheetquery(business);
  return useCases.flatMap(({ name, calls, modelled }) => {
    const [run, other] = [runs.get(name), others.get(name)];
    return run
      ? measuresOf(name, run, { ...(calls && { calls }), ...(modelled && { modelled }) }, other)
      : [];
  });
};

type Most = { readonly calls?: number; readonly modelled?: number };

const measuresOf = (name: string, run: RunRecord, most: Most, other?: RunRecord): readonly Measure[] => {
  const beside = (value?: number) => (value === undefined ? {} : { beside: { sheetquery: value } });
  return [
    {
      name: `${name}: ${figures.calls}`,
      value: run.calls,
      unit: 'calls',
      ...(most.calls && { budget: most.calls }),
      ...beside(other?.calls),
    },
    { name: `${name}: ${figures.cells}`, value: run.cells, unit: 'cells', ...beside(other?.cells) },
    {
      name: `${name}: ${figures.modelled}`,
      value: run.modelledMs,
      unit: 'ms',
      ...(most.modelled && { budget: most.modelled }),
      ...beside(other?.modelledMs),
    },
    { name: `${name}: ${figures.real}`, value: run.realMs, unit: 'ms' },
  ];
};

/** The same with `sheetquery`, after all of ours: it changes rows past the add-on. */
const withSheetquery = async (business: Business): Promise<ReadonlyMap<string, RunRecord>> => {
  const { shop } = business;
  const wanted = useCases.flatMap(({ name, sheetquery }) =>
    sheetquery ? [{ name, probe: sheetquery.name, args: sheetquery.with(business) }] : [],
  );
  shop.install(await probeProject('bench/useCases/sheetqueryProbe.ts'));
  return new Map(
    wanted.map(({ name, probe, args }) => {
      shop.run(probe, args);
      return [name, lastRun(shop)];
    }),
  );
};
