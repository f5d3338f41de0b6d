import type { EffectReview } from '../../src/schema/tables/effectReviews.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { figureText, useRows } from '../rows/rows.ts';
import { RowTable } from '../rows/rowTable.tsx';
import type { Work } from '../safety/useWork.ts';
import { saveIn, useManagement } from './desk.ts';

interface Props {
  readonly rows: readonly EffectReview[];
  /** Whose a new one is, and how it is called. */
  readonly plan: { readonly id: string; readonly name: string } | null;
  readonly empty: string;
  readonly work: Work;
}

/** R109: what was tried and what came of it; each goes into a new plan at one click. */
export const ReviewList = ({ rows, plan, empty, work }: Props) => {
  const { say, word } = useDialog();
  const known = useRows();
  const { begun, desk, refresh } = useManagement();
  const figure = (value: number | null): string => (value === null ? '–' : figureText(known, value));
  const carry = ({ id }: EffectReview): void =>
    void work.run(async () => {
      await ask('carryOver', { id });
      await refresh();
      return say('service.saved');
    });
  const next = (id: string) => {
    const made = desk.plans.find(({ basis }) => basis === id);
    const one = rows.find((row) => row.id === id);
    if (made) return made.name;
    if (!one || !desk.mayLead) return '–';
    return (
      <Button
        small
        busy={work.busy !== null}
        label={say('manage.carry.of', { what: one.what })}
        onClick={() => carry(one)}
      >
        {say('manage.carry')}
      </Button>
    );
  };
  return (
    <RowTable
      table="EffectReviews"
      title={say('tab.EffectReviews')}
      rows={[...rows].sort((a, b) => b.reviewedOn.localeCompare(a.reviewedOn))}
      columns={['what', 'measure', 'verdict']}
      draw={(name, { id }) => {
        const one = rows.find((row) => row.id === id);
        if (!one || name === 'what') return undefined;
        if (name === 'verdict')
          return (
            one.verdict && (
              <span class={`verdict is-${one.verdict}`}>{word(`EffectReviews.verdict.${one.verdict}`)}</span>
            )
          );
        const bare = one.before === null && one.after === null;
        return (
          <>
            {one.measure}
            {!bare && (
              <span class="figures">
                {figure(one.before)} → {figure(one.after)}
              </span>
            )}
          </>
        );
      }}
      beside={{ title: say('manage.next'), text: next, kind: 'text' }}
      initial={{ reviewedOn: begun.today, ...(plan && { what: plan.name }) }}
      wide={['what']}
      mayAdd={desk.mayLead}
      mayEdit={desk.mayLead}
      add={plan ? say('manage.review') : say('manage.add.EffectReviews')}
      empty={empty}
      save={saveIn('EffectReviews', plan?.id)}
      work={work}
      refresh={refresh}
    />
  );
};
