import type { Stage } from '../../schema/tables/stages.ts';

/** What a stage is to the reckoning, whatever the business calls it. */
export type Means = Stage['means'];

/** The stages with which a business begins: R62, R65, R66. Their ids never change, their names may. */
export const firstStages = [
  {
    code: 'prospecting',
    id: 'E-00000001',
    means: 'open',
    probability: 0.1,
    class: 'potential',
    visits: null,
    response: 48,
    longest: 60,
  },
  {
    code: 'engaging',
    id: 'E-00000002',
    means: 'open',
    probability: 0.5,
    class: 'hopeful',
    visits: 1,
    response: 24,
    longest: 120,
  },
  {
    code: 'bid',
    id: 'E-00000003',
    means: 'open',
    probability: 0.6,
    class: 'hopeful',
    visits: 2,
    response: 8,
    longest: 60,
  },
  {
    code: 'negotiation',
    id: 'E-00000004',
    means: 'open',
    probability: 0.8,
    class: 'nearly',
    visits: 3,
    response: 4,
    longest: 30,
  },
  {
    code: 'won',
    id: 'E-00000005',
    means: 'won',
    probability: 1,
    class: null,
    visits: null,
    response: null,
    longest: null,
  },
  {
    code: 'lost',
    id: 'E-00000006',
    means: 'lost',
    probability: 0,
    class: null,
    visits: null,
    response: null,
    longest: null,
  },
  {
    code: 'suspended',
    id: 'E-00000007',
    means: 'suspended',
    probability: 0,
    class: null,
    visits: null,
    response: null,
    longest: null,
  },
  {
    code: 'terminated',
    id: 'E-00000008',
    means: 'terminated',
    probability: 0,
    class: null,
    visits: null,
    response: null,
    longest: null,
  },
] as const;

export type StageCode = (typeof firstStages)[number]['code'];

type Known = Pick<Stage, 'name' | 'means'>;

/** What the stage of this name means; a name that no row has is an open one: nothing is decided by a slip. */
export const meansOf = (stages: readonly Known[], name: string | null): Means =>
  stages.find((one) => one.name === name)?.means ?? 'open';

/** The rows in the order of the business; those without a place stand last, as in the tab. */
export const inOrder = <T extends Pick<Stage, 'position'>>(stages: readonly T[]): readonly T[] =>
  [...stages].sort(
    (a, b) => (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER),
  );
