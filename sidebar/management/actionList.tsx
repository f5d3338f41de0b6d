import { actionOrder, isLate } from '../../src/domain/management/actionOrder.ts';
import type { Action } from '../../src/schema/tables/actions.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { useRows } from '../rows/rows.ts';
import { RowTable } from '../rows/rowTable.tsx';
import type { Work } from '../safety/useWork.ts';
import { saveIn, useManagement } from './desk.ts';

interface Props {
  readonly rows: readonly Action[];
  /** Whose a new one is. */
  readonly plan: string | null;
  readonly empty: string;
  readonly work: Work;
}

/** R108: what somebody is to do by a day; done at one click. */
export const ActionList = ({ rows, plan, empty, work }: Props) => {
  const { say } = useDialog();
  const { day } = useRows();
  const { begun, desk, refresh } = useManagement();
  const finish = ({ id, doneOn }: Action): void =>
    void work.run(async () => {
      await ask('finishAction', { id, done: doneOn === null });
      await refresh();
      return say('service.saved');
    });
  const draw = (id: string) => {
    const one = rows.find((row) => row.id === id);
    if (!one) return null;
    const key = one.doneOn === null ? 'manage.done' : 'manage.reopen';
    return (
      <Button
        small
        busy={work.busy !== null}
        label={say(`${key}.of`, { what: one.what })}
        onClick={() => finish(one)}
      >
        {say(key)}
      </Button>
    );
  };
  return (
    <RowTable
      table="Actions"
      title={say('tab.Actions')}
      rows={[...rows].sort(actionOrder)}
      columns={plan === null ? ['what', 'planName', 'owner', 'dueOn'] : ['what', 'owner', 'dueOn']}
      draw={(name, { id }) => {
        const one = rows.find((row) => row.id === id);
        if (!one || name !== 'dueOn') return undefined;
        if (one.doneOn !== null)
          return <span class="muted">{say('manage.doneOn', { day: day(one.doneOn) })}</span>;
        if (one.dueOn === null) return undefined;
        return isLate(one, begun.today) ? <span class="late">{day(one.dueOn)}</span> : undefined;
      }}
      {...(desk.mayWork && { beside: { title: say('manage.state'), text: draw } })}
      first={['what', 'owner', 'dueOn']}
      wide={['what']}
      mayAdd={desk.mayLead}
      mayEdit={desk.mayLead}
      add={say('manage.add.Actions')}
      empty={empty}
      save={saveIn('Actions', plan)}
      work={work}
      refresh={refresh}
    />
  );
};
