import type { QuoteTotals } from '../../src/domain/sales/quoteTotals.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { useBegun } from './begun.ts';
import type { LineDraft, LineField } from './draft.ts';

interface Props {
  readonly lines: readonly LineDraft[];
  readonly totals: QuoteTotals | null;
  readonly coins: (minor: number) => string;
  readonly fixed: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly set: (key: number, name: LineField, text: string) => void;
  readonly add: () => void;
  readonly remove: (key: number) => void;
}

/** What is offered, line by line; what each comes to follows the typing. */
export const LinesTable = ({ lines, totals, coins, fixed, errors, set, add, remove }: Props) => {
  const { say } = useDialog();
  const { products } = useBegun();
  const cell = (line: LineDraft, at: number, name: LineField, label: string) => {
    const error = errors[`lines.${at}.${name}`];
    return (
      <>
        <input
          type="text"
          inputMode={name === 'description' ? 'text' : 'decimal'}
          aria-label={`${say('quote.line', { n: at + 1 })}: ${label}`}
          placeholder={name === 'description' ? label : ''}
          value={line[name]}
          readOnly={fixed}
          aria-invalid={error !== undefined}
          onInput={(event) => set(line.key, name, event.currentTarget.value)}
        />
        {error !== undefined && <span class="field-error">{error}</span>}
      </>
    );
  };
  const names = {
    quantity: say('Lines.quantity'),
    price: say('Lines.price'),
    discount: `${say('Lines.discount')} (%)`,
    taxRate: `${say('Lines.taxRate')} (%)`,
  } as const;
  return (
    <section aria-label={say('quote.lines')}>
      <table class="lines">
        <thead>
          <tr>
            <th scope="col">{`${say('Lines.product')} / ${say('Lines.description')}`}</th>
            {Object.entries(names).map(([name, text]) => (
              <th key={name} scope="col" class="number">
                {text}
              </th>
            ))}
            <th scope="col" class="number">
              {say('quote.amount')}
            </th>
            <th>
              <span class="unseen">{say('quote.lines')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={line.key}>
              <td>
                <div class="what">
                  {products.length > 0 && (
                    <select
                      aria-label={`${say('quote.line', { n: at + 1 })}: ${say('Lines.product')}`}
                      value={line.product}
                      disabled={fixed}
                      onChange={(event) => set(line.key, 'product', event.currentTarget.value)}
                    >
                      <option value="">{say('Lines.product')}</option>
                      {products.map(({ name }) => (
                        <option key={name} value={name}>
                          {name}
                        </option>
                      ))}
                    </select>
                  )}
                  {cell(line, at, 'description', say('Lines.description'))}
                </div>
              </td>
              {(Object.keys(names) as (keyof typeof names)[]).map((name) => (
                <td key={name} class={`number ${name}`}>
                  {cell(line, at, name, names[name])}
                </td>
              ))}
              <td class="number amount">{totals ? coins(totals.lines[at]?.amount ?? 0) : '—'}</td>
              <td class="end">
                {!fixed && (
                  <IconButton
                    icon="remove"
                    label={say('quote.removeLine', { n: at + 1 })}
                    onClick={() => remove(line.key)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!fixed && (
        <Button small onClick={add}>
          {say('quote.addLine')}
        </Button>
      )}
    </section>
  );
};
