import { useId, useState } from 'preact/hooks';
import type { FormValues } from '../../src/schema/derive/forms.ts';
import { type Commission, commissions } from '../../src/schema/tables/commissions.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { troubleOf } from '../trouble.ts';

const shares = ['rate', 'from', 'fastFrom', 'fastRate'] as const;
const amounts = ['perCustomer', 'cap'] as const;
type Numbers = (typeof shares)[number] | (typeof amounts)[number];
const isShare = (name: Numbers): boolean => shares.some((one) => one === name);

interface Props {
  /** Null for a new one. */
  readonly plan: Commission | null;
  readonly onDone: (saved: Commission | null) => void;
}

/** A plan of commission, added or corrected; shares are typed as percent. */
export const CommissionForm = ({ plan, onDone }: Props) => {
  const { say, word } = useDialog();
  const id = useId();
  const [name, setName] = useState(plan?.name ?? '');
  const [base, setBase] = useState(plan?.base ?? 'revenue');
  const first = (field: Numbers): string => {
    const value = plan?.[field] ?? null;
    return value === null ? '' : String(isShare(field) ? Number((value * 100).toFixed(6)) : value);
  };
  const [typed, setTyped] = useState<Partial<Record<Numbers, string>>>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const read = (field: Numbers): number | null => {
    const text = typed[field] ?? first(field);
    const value = Number(text.replace(/[^\d.]/g, ''));
    return text.trim() === '' ? null : isShare(field) ? Number((value / 100).toFixed(8)) : value;
  };
  const save = async (): Promise<void> => {
    if (name.trim() === '') {
      setTrouble(say('goal.commission.named'));
      return;
    }
    setBusy(true);
    const now: FormValues = {
      name: name.trim(),
      base,
      ...Object.fromEntries([...shares, ...amounts].map((field) => [field, read(field)])),
    };
    const seen: FormValues = {
      name: plan?.name ?? null,
      base: plan?.base ?? null,
      ...Object.fromEntries([...shares, ...amounts].map((field) => [field, plan?.[field] ?? null])),
    };
    const changed = Object.keys(now).filter((field) => now[field] !== seen[field]);
    const only = (of: FormValues): FormValues =>
      Object.fromEntries(changed.map((field) => [field, of[field] ?? null]));
    try {
      const answer = await ask('saveCommission', {
        id: plan?.id ?? null,
        values: only(now),
        seen: plan ? only(seen) : {},
      });
      if (answer.status === 'saved') {
        onDone(answer.row);
        return;
      }
      setTrouble(say('goal.commission.conflict'));
    } catch (error) {
      setTrouble(troubleOf(error).message);
    }
    setBusy(false);
  };
  return (
    <form
      class="scroll"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Help>{say('goal.commission.hint')}</Help>
      <div class="asked">
        <div class="field">
          <label for={`${id}-name`}>{word('Commissions.name')}</label>
          <input
            id={`${id}-name`}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for={`${id}-base`}>{word('Commissions.base')}</label>
          <select
            id={`${id}-base`}
            value={base}
            onChange={({ currentTarget }) =>
              setBase(commissions.columns.base.of[currentTarget.selectedIndex] ?? 'revenue')
            }
          >
            {commissions.columns.base.of.map((one) => (
              <option key={one} value={one}>
                {word(`Commissions.base.${one}`)}
              </option>
            ))}
          </select>
        </div>
        {[...shares, ...amounts].map((field) => (
          <div class="field small" key={field}>
            <label for={`${id}-${field}`}>
              {isShare(field)
                ? say('goal.inPercent', { name: word(`Commissions.${field}`) })
                : word(`Commissions.${field}`)}
            </label>
            <input
              id={`${id}-${field}`}
              inputMode="decimal"
              value={typed[field] ?? first(field)}
              onInput={({ currentTarget }) => setTyped({ ...typed, [field]: currentTarget.value })}
            />
          </div>
        ))}
      </div>
      {trouble !== null && <Note kind="error">{trouble}</Note>}
      <div class="act">
        <Button primary type="submit" busy={busy}>
          {say('goal.save')}
        </Button>
        <Button onClick={() => onDone(null)}>{say('goal.cancel')}</Button>
      </div>
    </form>
  );
};
