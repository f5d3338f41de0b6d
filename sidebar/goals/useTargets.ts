import { useState } from 'preact/hooks';
import type { Matrix } from '../../src/domain/sales/crossSpread.ts';
import { respread } from '../../src/domain/sales/editParts.ts';
import type { QuotaItem } from '../../src/usecases/sales/goals.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { troubleOf } from '../trouble.ts';
import { useKnown } from './known.ts';
import { type Kind, kinds } from './targetsView.tsx';

export interface Row {
  readonly name: string | null;
  /** Twelve, in whole coins. */
  readonly months: readonly number[];
}

type How = Pick<QuotaItem, 'method' | 'uplift' | 'risk'>;
const noHow: How = { method: null, uplift: null, risk: null };

/** The targets of a year as they stand in the sheet, and the way to write others. */
export interface Targets {
  readonly rows: (by: Kind) => readonly Row[];
  /** Null where the whole has no target yet. */
  readonly whole: readonly number[] | null;
  readonly how: How;
  readonly busy: boolean;
  readonly told: string | null;
  readonly trouble: string | null;
  /** Writes the rows of a kind; with the whole, its parts are brought to its sum. */
  readonly save: (by: Kind, rows: readonly Row[], how?: How) => Promise<void>;
  readonly touched: () => void;
}

export const useTargets = (year: number): Targets => {
  const { say } = useDialog();
  const { begun, coins, amount } = useKnown();
  const [quotas, setQuotas] = useState<readonly QuotaItem[]>(begun.quotas);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const of = (by: Kind): readonly QuotaItem[] => quotas.filter((one) => one.year === year && one.by === by);
  const rows = (by: Kind): readonly Row[] =>
    of(by).map(({ name, months }) => ({ name, months: months.map((month) => coins(month ?? 0)) }));
  const toSave = (by: Kind, wanted: readonly Row[], how?: How) =>
    wanted.map(({ name, months }) => {
      const item = of(by).find((one) => one.name === name);
      return {
        ...{ year, by, name },
        ...(how ?? (item ? { method: item.method, uplift: item.uplift, risk: item.risk } : noHow)),
        cells: months.flatMap((value, month) => {
          const seen = item?.months[month] ?? null;
          return seen !== null && coins(seen) === value
            ? []
            : [{ month: month + 1, amount: amount(value), seen }];
        }),
      };
    });
  const save: Targets['save'] = async (by, wanted, how) => {
    setBusy(true);
    setTold(null);
    setTrouble(null);
    try {
      const parts =
        by === 'all'
          ? kinds.filter((kind) => kind !== 'all').flatMap((kind) => broughtTo(kind, rows(kind), wanted))
          : [];
      const answer = await ask('saveQuotas', {
        rows: [...toSave(by, wanted, how), ...parts.flatMap(({ kind, row }) => toSave(kind, [row]))],
      });
      setQuotas(answer.quotas);
      if (answer.status === 'saved') setTold(say('goal.saved'));
      else
        setTrouble(
          say('goal.conflict', {
            names: answer.cells.map(({ name }) => name ?? say('goal.whole')).join(', '),
          }),
        );
    } catch (error) {
      setTrouble(troubleOf(error).message);
    }
    setBusy(false);
  };
  const [first] = of('all');
  return {
    rows,
    whole: rows('all')[0]?.months ?? null,
    how: first ? { method: first.method, uplift: first.uplift, risk: first.risk } : noHow,
    busy,
    told,
    trouble,
    save,
    touched: () => setTold(null),
  };
};

/** Parts that stand are brought to the new whole: they keep their shares. */
const broughtTo = (kind: Kind, standing: readonly Row[], [whole]: readonly Row[]) => {
  if (standing.length === 0 || !whole) return [];
  const cells: Matrix = respread(
    standing.map(({ months }) => months),
    whole.months,
  );
  return standing.map(({ name }, at) => ({ kind, row: { name, months: cells[at] ?? [] } }));
};
