import { useState } from 'preact/hooks';
import type { Plan } from '../../src/schema/tables/plans.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { RowEditor } from '../rows/rowEditor.tsx';
import { fieldsOf, shownValue, useRows } from '../rows/rows.ts';
import type { Work } from '../safety/useWork.ts';
import { ActionList } from './actionList.tsx';
import { saveIn, useManagement } from './desk.ts';
import { ReviewList } from './reviewList.tsx';

interface Props {
  readonly plan: Plan;
  readonly work: Work;
  readonly back: () => void;
}

/** R108: one plan, its actions and what came of it. */
export const PlanView = ({ plan, work, back }: Props) => {
  const { say, word } = useDialog();
  const rows = useRows();
  const { desk, refresh } = useManagement();
  const [editing, setEditing] = useState(false);
  const row = { ...plan };
  const facts = fieldsOf(rows, 'Plans')
    .filter(({ name }) => name !== 'name')
    .map((field) => [
      word(field.label),
      shownValue(rows, word, field, new Map(Object.entries(row)).get(field.name) ?? null),
    ]);
  const basis = desk.reviews.find(({ id }) => id === plan.basis);
  return (
    <>
      <div class="line">
        <Button small onClick={back}>
          {say('manage.back')}
        </Button>
        <h2 class="grow clip">{plan.name}</h2>
        {desk.mayLead && !editing && (
          <Button small onClick={() => setEditing(true)}>
            {say('service.edit')}
          </Button>
        )}
      </div>
      {editing ? (
        <RowEditor
          table="Plans"
          title={say('service.edit')}
          standing={row}
          wide={['name']}
          work={work}
          close={() => setEditing(false)}
          send={async ({ values, seen }) => {
            const saved = await saveIn('Plans')({ id: plan.id, values, seen });
            if (saved.status === 'conflict') return saved.now;
            await refresh();
            setEditing(false);
            return null;
          }}
        />
      ) : (
        <section class="box" aria-label={say('manage.details')}>
          <dl class="facts">
            {[...facts, [say('manage.basis'), basis?.what ?? '']]
              .filter(([, value]) => value)
              .map(([label, value]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
        </section>
      )}
      <ActionList
        rows={desk.actions.filter((one) => one.plan === plan.id)}
        plan={plan.id}
        empty={say('manage.empty')}
        work={work}
      />
      <ReviewList
        rows={desk.reviews.filter((one) => one.plan === plan.id)}
        plan={plan}
        empty={say('manage.empty')}
        work={work}
      />
    </>
  );
};
