import { useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { ChoiceField, TextField } from '../dialog/field.tsx';
import { numberTyped, useLoyalty } from './shared.ts';

/** What a coupon is worth, as it is typed. */
export interface Worth {
  readonly kind: string;
  readonly text: string;
  readonly set: (kind: string, text: string) => void;
  readonly clear: () => void;
  /** Null while it is nothing that a coupon can be worth. */
  readonly value: { readonly discount: number | null; readonly amount: number | null } | null;
}

export const useWorth = (): Worth => {
  const [{ kind, text }, setTyped] = useState({ kind: 'amount', text: '' });
  const typed = numberTyped(text);
  const isRight = typed !== null && typed > 0 && (kind === 'amount' || typed <= 100);
  const value =
    kind === 'amount' ? { discount: null, amount: typed } : { discount: (typed ?? 0) / 100, amount: null };
  return {
    kind,
    text,
    set: (nextKind, nextText) => setTyped({ kind: nextKind, text: nextText }),
    clear: () => setTyped({ kind, text: '' }),
    value: isRight ? value : null,
  };
};

export const WorthFields = ({ worth, wrong }: { worth: Worth; wrong: boolean }) => {
  const { say } = useDialog();
  const { begun } = useLoyalty();
  return (
    <>
      <ChoiceField
        label={say('loyalty.worth')}
        value={worth.kind === 'amount' ? '' : worth.kind}
        none={say('loyalty.worth.amount', { currency: begun.currency })}
        options={[{ value: 'percent', text: say('loyalty.worth.percent') }]}
        onChange={(kind) => worth.set(kind === '' ? 'amount' : kind, worth.text)}
      />
      <TextField
        label={say('loyalty.worth.much')}
        value={worth.text}
        required
        onChange={(text) => worth.set(worth.kind, text)}
        message={wrong && worth.value === null ? say('loyalty.wrong.worth') : undefined}
      />
    </>
  );
};
