import { useState } from 'preact/hooks';
import { isLate } from '../../src/domain/management/actionOrder.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { RowTable } from '../rows/rowTable.tsx';
import { Progress } from '../safety/progress.tsx';
import { saveIn, useManagement } from './desk.ts';
import { PlanView } from './planView.tsx';

/** R108: the plans, and how far their actions are; or one of them. */
export const PlansView = () => {
  const { say } = useDialog();
  const { begun, desk, refresh, work } = useManagement();
  const [opened, setOpened] = useState<string | null>(null);
  const one = desk.plans.find(({ id }) => id === opened);
  const progress = (id: string) => {
    const its = desk.actions.filter(({ plan }) => plan === id);
    const late = its.filter((action) => isLate(action, begun.today)).length;
    if (its.length === 0) return '–';
    const done = its.filter(({ doneOn }) => doneOn !== null).length;
    return (
      <>
        {say('manage.progress', { done, all: its.length })}
        {late > 0 && <span class="late small block">{say('manage.late', { n: late })}</span>}
      </>
    );
  };
  return (
    <>
      <div class="scroll">
        {one ? (
          <PlanView key={one.id} plan={one} work={work} back={() => setOpened(null)} />
        ) : (
          <RowTable
            table="Plans"
            title={say('tab.Plans')}
            rows={desk.plans}
            columns={['name', 'owner', 'endsOn', 'status']}
            beside={{ title: say('tab.Actions'), text: progress }}
            initial={{ status: 'planned', startsOn: begun.today }}
            wide={['name']}
            mayAdd={desk.mayLead}
            mayEdit={false}
            open={setOpened}
            add={say('manage.add.Plans')}
            empty={say('manage.none.Plans')}
            save={async (row) => {
              const saved = await saveIn('Plans')(row);
              if (saved.status === 'saved') setOpened(saved.id);
              return saved;
            }}
            work={work}
            refresh={refresh}
          />
        )}
      </div>
      <Progress work={work} />
    </>
  );
};
