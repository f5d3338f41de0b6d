import { useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { Segmented } from '../parts/segmented.tsx';
import { Progress } from '../safety/progress.tsx';
import { ActionList } from './actionList.tsx';
import { useManagement } from './desk.ts';

/** R108: all actions of whoever leads, of others their own. */
export const ActionsView = () => {
  const { say } = useDialog();
  const { desk, work } = useManagement();
  const [shown, setShown] = useState<'open' | 'all'>('open');
  const rows = desk.actions.filter(({ doneOn }) => shown === 'all' || doneOn === null);
  const none = desk.mayWork && !desk.mayLead ? say('manage.none.mine') : say('manage.none.Actions');
  return (
    <>
      <div class="scroll">
        {desk.actions.length > 0 && (
          <Segmented
            label={say('manage.shown')}
            value={shown}
            options={[
              { value: 'open', text: say('manage.shown.open') },
              { value: 'all', text: say('manage.shown.all') },
            ]}
            onChange={setShown}
          />
        )}
        <ActionList
          rows={rows}
          plan={null}
          empty={desk.actions.length > 0 ? say('manage.shown.none') : none}
          work={work}
        />
      </div>
      <Progress work={work} />
    </>
  );
};
