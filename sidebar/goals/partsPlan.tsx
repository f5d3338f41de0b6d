import { useId, useState } from 'preact/hooks';
import type { Deal } from '../../src/domain/sales/deal.ts';
import { cellKey, editParts, respread } from '../../src/domain/sales/editParts.ts';
import { soldByMonth } from '../../src/domain/sales/soldByMonth.ts';
import { bySpan, monthsOf } from '../../src/domain/sales/spread.ts';
import { total as sum } from '../../src/domain/total.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { useKnown } from './known.ts';
import { NumberBox } from './numberBox.tsx';
import { NumberHead } from './numberHead.tsx';
import { SaveBar } from './saveBar.tsx';
import { type ShownSpan, SpanChoice, spanName } from './spanChoice.tsx';
import type { Kind } from './targetsView.tsx';
import type { Row, Targets } from './useTargets.ts';

interface Props {
  readonly year: number;
  readonly by: Exclude<Kind, 'all'>;
  readonly targets: Targets;
}

const none = Array.from({ length: 12 }, () => 0);

/** R72, R79: parts × periods. Any cell can be typed over; rows and columns go on summing exactly. */
export const PartsPlan = ({ year, by, targets }: Props) => {
  const { say, word } = useDialog();
  const known = useKnown();
  const { begun, deals, coins, plain, percent, regionOf } = known;
  const nameId = useId();
  const [added, setAdded] = useState('');
  const [rows, setRows] = useState<readonly Row[]>(targets.rows(by));
  const [byHand, setByHand] = useState<ReadonlySet<string>>(new Set());
  const [span, setSpan] = useState<ShownSpan>('quarter');
  const [fault, setFault] = useState<string | null>(null);
  const { whole } = targets;
  const nameOf = (deal: Deal): string =>
    ({ rep: deal.owner, product: deal.product, region: regionOf(deal.owner), dealer: deal.dealer })[by];
  const before = soldByMonth(deals, year - 1, nameOf);
  const actual = soldByMonth(deals, year, nameOf);
  if (whole === null && begun.leads) return <p class="muted">{say('goal.wholeFirst')}</p>;
  if (rows.length === 0 && !begun.leads) return <p class="muted">{say('goal.noneYours')}</p>;

  const columns = whole ?? none.map((_, month) => sum(rows.map(({ months }) => months[month] ?? 0)));
  const past = new Set(year === known.year ? monthsOf('year', 0).slice(0, known.over) : []);
  const set = (next: readonly Row[]): void => {
    targets.touched();
    setFault(null);
    setRows(next);
  };
  const names = rows.length > 0 ? rows.flatMap(({ name }) => name ?? []) : namesOf(by, known);
  const split = (how: 'lastYear' | 'even'): void => {
    setByHand(new Set());
    const cells = names.map((name) => (how === 'lastYear' ? (before.get(name) ?? none) : columns));
    const shares = names.map((name) => (how === 'lastYear' ? sum(before.get(name) ?? none) : 1));
    const spread = respread(cells, columns, shares);
    set(names.map((name, at) => ({ name, months: spread[at] ?? none })));
  };
  const add = (): void => {
    const name = added.trim();
    if (name === '' || names.includes(name)) return;
    setAdded('');
    set([...rows, { name, months: none }]);
  };
  const edit = (row: number, months: readonly number[], value: number): void => {
    const parts = { cells: rows.map((one) => one.months), columns, past, byHand };
    const found = editParts(parts, { row, months, amount: coins(value) });
    targets.touched();
    if ('code' in found) {
      setFault(say(`goal.fault.${found.code}`));
      return;
    }
    set(rows.map(({ name }, at) => ({ name, months: found[at] ?? none })));
    if (months.length < 12) setByHand(new Set([...byHand, ...months.map((month) => cellKey(row, month))]));
  };
  const total = none.map((_, month) => sum(rows.map(({ months }) => months[month] ?? 0)));
  const exact = total.every((value, month) => value === columns[month]);
  const spans = bySpan(none, span).map((_, at) => at);
  return (
    <>
      {begun.leads && <Help>{say('goal.help.parts')}</Help>}
      {begun.leads && (
        <div class="asked">
          <Button onClick={() => split('lastYear')}>{say('goal.split.lastYear')}</Button>
          <Button onClick={() => split('even')}>{say('goal.split.even')}</Button>
          <div class="field inline">
            <label for={nameId}>{say('goal.add')}</label>
            <input id={nameId} value={added} onInput={({ currentTarget }) => setAdded(currentTarget.value)} />
            <Button small onClick={add}>
              {say('goal.add.do')}
            </Button>
          </div>
        </div>
      )}
      {rows.length === 0 ? (
        <p class="muted">{say('goal.parts.none', { n: names.length })}</p>
      ) : (
        <>
          <SaveBar targets={targets} fault={fault} save={() => void targets.save(by, rows)} />
          <SpanChoice value={span} of={['half', 'quarter', 'month']} onChange={setSpan} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled by keys too. */}
          <section class="wide" tabIndex={0} aria-label={word(`Quotas.by.${by}`)}>
            <table class="goals">
              <thead>
                <tr>
                  <th scope="col">{word(`Quotas.by.${by}`)}</th>
                  <NumberHead>{say('goal.wholeYear', { year })}</NumberHead>
                  <NumberHead>{say('goal.share')}</NumberHead>
                  {spans.map((at) => (
                    <NumberHead key={at}>{spanName(span, at, known, word)}</NumberHead>
                  ))}
                  <NumberHead>{say('goal.before')}</NumberHead>
                  <NumberHead>{say('goal.actual')}</NumberHead>
                  <NumberHead>{say('goal.attained')}</NumberHead>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ name, months }, row) => {
                  const [own, was, is] = [
                    months,
                    before.get(name ?? '') ?? none,
                    actual.get(name ?? '') ?? none,
                  ].map(sum);
                  const box = (places: readonly number[], what: string) => (
                    <td class="number">
                      <NumberBox
                        label={say('goal.cell', { name: name ?? '', what })}
                        shown={plain(sum(places.map((month) => months[month] ?? 0)))}
                        disabled={!begun.leads || places.every((month) => past.has(month))}
                        onChange={(value) => edit(row, places, value)}
                      />
                    </td>
                  );
                  return (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      {box(monthsOf('year', 0), say('goal.wholeYear', { year }))}
                      <td class="number">{percent(sum(columns) > 0 ? (own ?? 0) / sum(columns) : null)}</td>
                      {spans.map((at) => box(monthsOf(span, at), spanName(span, at, known, word)))}
                      <td class="number">{plain(was ?? 0)}</td>
                      <td class="number">{plain(is ?? 0)}</td>
                      <td class="number">{percent(own ? (is ?? 0) / own : null)}</td>
                    </tr>
                  );
                })}
                <tr class="total">
                  <th scope="row">{say('goal.sum')}</th>
                  <td class="number">{plain(sum(total))}</td>
                  <td class="number">{percent(sum(columns) > 0 ? sum(total) / sum(columns) : null)}</td>
                  {bySpan(total, span).map((value, at) => (
                    <td key={at} class="number">
                      {plain(value)}
                    </td>
                  ))}
                  <td class="number">{plain(sum([...before.values()].flat()))}</td>
                  <td class="number">{plain(sum([...actual.values()].flat()))}</td>
                  <td />
                </tr>
              </tbody>
            </table>
          </section>
          <p class={exact ? 'muted' : 'warn'} role="status">
            {say(exact ? 'goal.exact' : 'goal.inexact', {
              sum: known.money(sum(total)),
              whole: known.money(sum(columns)),
            })}
          </p>
        </>
      )}
    </>
  );
};

const namesOf = (
  by: Props['by'],
  { begun: { team, products }, deals }: ReturnType<typeof useKnown>,
): readonly string[] => {
  if (by === 'rep') return team.filter(({ active }) => active !== false).map(({ name }) => name);
  if (by === 'region') return [...new Set(team.flatMap(({ region }) => region ?? []))].sort();
  if (by === 'product') return products;
  return [...new Set(deals.map(({ dealer }) => dealer))].filter((name) => name !== '').sort();
};
