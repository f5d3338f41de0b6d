import { useState } from 'preact/hooks';
import { nextProducts } from '../../src/domain/mining/nextProducts.ts';
import { type ProductRule, productRules } from '../../src/domain/mining/productRules.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { useKnown } from './begun.ts';
import { RunBar } from './runBar.tsx';
import { pause, useRun } from './useRun.ts';
import { WriteBar } from './writeBar.tsx';

interface Found {
  readonly rules: readonly ProductRule[];
  /** Lines of the tab. */
  readonly offers: readonly (readonly (string | number)[])[];
  readonly baskets: number;
}

/** Rules that are shown; all of them are written. */
const shown = 50;

/** Between the products of a rule, in every language. */
const plus = ' + ';

const lineOf = ({ having, also, baskets, support, confidence, lift }: ProductRule) => [
  having.join(plus),
  also,
  baskets,
  support,
  confidence,
  lift,
];

/** R28, R104, R113: what is bought together, and what each customer may want next. */
export const ProductsView = () => {
  const { say, count } = useDialog();
  const { register, percent, decimal } = useKnown();
  const [found, setFound] = useState<Found | null>(null);
  const run = useRun();
  const find = async (): Promise<void> => {
    setFound(null);
    const answer = await run.go(async ({ tell, stopped }): Promise<Found | null> => {
      tell(say('mining.reading'), 0);
      await register.load([], (share) => tell(say('mining.reading'), share / 2), stopped);
      const sales = await register.loadSales(stopped);
      tell(say('mining.learning'), 0.8);
      await pause();
      if (stopped()) return null;
      const rules = productRules([...sales.values()]);
      const offers = register
        .ids()
        .flatMap((customer) =>
          nextProducts(sales.get(customer) ?? [], rules, 1).map(({ product, because }) => [
            customer,
            product,
            because.having.join(plus),
            because.confidence,
            because.lift,
            because.baskets,
          ]),
        );
      return { rules, offers, baskets: sales.size };
    });
    if (answer) setFound(answer);
  };
  return (
    <div class="scroll" aria-busy={run.busy !== null}>
      <p class="muted">{say('mining.products.about')}</p>
      <div class="act">
        <Button primary busy={run.busy !== null} onClick={() => void find()}>
          {say('mining.products.find')}
        </Button>
      </div>
      <RunBar run={run} />
      {found && found.rules.length === 0 && (
        <Note kind="info">{say('mining.products.none', { n: count(found.baskets) })}</Note>
      )}
      {found && found.rules.length > 0 && (
        <>
          <p role="status">
            {say('mining.products.found', {
              n: found.rules.length,
              baskets: count(found.baskets),
              offers: count(found.offers.length),
            })}{' '}
            {found.rules.length > shown && say('mining.products.first', { n: shown })}
          </p>
          <WriteBar
            text={say('mining.products.write')}
            hint={say('mining.products.hint')}
            write={() =>
              ask('writeFound', {
                found: [
                  { name: 'ProductRules', lines: found.rules.map(lineOf) },
                  { name: 'NextProducts', lines: found.offers.map((line) => [...line]) },
                ],
              })
            }
          />
          <table>
            <thead>
              <tr>
                <th scope="col">{say('mining.having')}</th>
                <th scope="col">{say('mining.also')}</th>
                {(['baskets', 'support', 'confidence', 'liftOf'] as const).map((name) => (
                  <th key={name} scope="col" class="number">
                    {say(`mining.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.rules.slice(0, shown).map((one, at) => (
                <tr key={at}>
                  <th scope="row">{one.having.join(say('mining.and'))}</th>
                  <td>{one.also}</td>
                  <td class="number">{count(one.baskets)}</td>
                  <td class="number">{percent(one.support)}</td>
                  <td class="number">{percent(one.confidence)}</td>
                  <td class="number">{decimal(one.lift)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
};
