import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { useBegun } from './begun.ts';
import type { Draft, HeadField } from './draft.ts';
import { TextField } from './textField.tsx';

interface Props {
  readonly draft: Draft;
  readonly fixed: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly set: (name: HeadField, text: string) => void;
}

type People = Awaited<ReturnType<typeof ask<'quoteContacts'>>>;
type Deals = Awaited<ReturnType<typeof ask<'openOpportunities'>>>['open'];

/** What is said of the quote as a whole. */
export const HeadFields = ({ draft, fixed, errors, set }: Props) => {
  const { say } = useDialog();
  const { team, prices, currency: home } = useBegun();
  const [deals, setDeals] = useState<Deals>([]);
  const [people, setPeople] = useState<People>([]);
  const customer = draft.customer?.id ?? null;
  useEffect(() => {
    let current = true;
    setDeals([]);
    setPeople([]);
    if (customer !== null) {
      ask('openOpportunities', { customer }).then(
        ({ open }) => current && setDeals(open),
        () => undefined,
      );
      ask('quoteContacts', { customer }).then(
        (found) => current && setPeople(found),
        () => undefined,
      );
    }
    return () => {
      current = false;
    };
  }, [customer]);
  const lists = [...new Set(prices.flatMap(({ list }) => (list === null ? [] : [list])))];
  const { opportunity, contact } = draft.head;
  const listed = people.some(({ id }) => id === contact);
  const named = deals.some(({ id }) => id === opportunity);
  const field = (name: 'number' | 'validUntil' | 'currency' | 'discount', type?: 'date') => (
    <TextField
      label={name === 'discount' ? `${say('Quotes.discount')} (%)` : say(`Quotes.${name}`)}
      type={type}
      value={draft.head[name]}
      fixed={fixed}
      error={errors[name]}
      onInput={(text) => set(name, text)}
    />
  );
  const choice = (name: HeadField, label: string, options: readonly (readonly [string, string])[]) => (
    <label class="field">
      <span class="label">{label}</span>
      <select
        value={draft.head[name]}
        disabled={fixed}
        onChange={(event) => set(name, event.currentTarget.value)}
      >
        <option value="">{say('quote.none')}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {errors[name] !== undefined && <span class="field-error">{errors[name]}</span>}
    </label>
  );
  const { owner, priceList } = draft.head;
  const currency = draft.head.currency.trim().toUpperCase();
  const isForeign = /^[A-Z]{3}$/.test(currency) && currency !== home.toUpperCase();
  return (
    <>
      {choice('opportunity', say('Quotes.opportunityName'), [
        ...(opportunity === '' || named ? [] : [[opportunity, opportunity] as const]),
        ...deals.map(
          ({ id, number, product }) => [id, [number ?? id, product].filter(Boolean).join(' · ')] as const,
        ),
      ])}
      {choice('contact', say('Quotes.contactName'), [
        ...(contact === '' || listed ? [] : [[contact, draft.contactName ?? contact] as const]),
        ...people.map(
          ({ id, name, position }) => [id, [name, position].filter(Boolean).join(' · ')] as const,
        ),
      ])}
      {field('validUntil', 'date')}
      {choice(
        'owner',
        say('Quotes.owner'),
        [...new Set([...(owner === '' ? [] : [owner]), ...team])].map((name) => [name, name]),
      )}
      {choice(
        'priceList',
        say('Quotes.priceList'),
        [...new Set([...(priceList === '' ? [] : [priceList]), ...lists])].map((name) => [name, name]),
      )}
      {field('currency')}
      {isForeign && (
        <TextField
          label={`${say('Quotes.rate')} (1 ${currency} = ? ${home})`}
          value={draft.head.rate}
          fixed={fixed}
          error={errors.rate}
          onInput={(text) => set('rate', text)}
        />
      )}
      {field('discount')}
    </>
  );
};
