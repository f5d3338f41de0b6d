import type { Consent } from '../../schema/tables/consents.ts';

/** What was said last; of one day what stands lower. */
export const latestSaid = <C extends Pick<Consent, 'happenedOn'>>(history: readonly C[]): C | undefined =>
  history.reduce<C | undefined>(
    (best, one) => (best !== undefined && best.happenedOn > one.happenedOn ? best : one),
    undefined,
  );
