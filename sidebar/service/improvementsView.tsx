import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Progress } from '../safety/progress.tsx';
import { useKnown } from './known.ts';
import { RowList } from './rowList.tsx';
import { useDesk } from './useDesk.ts';

/** R92: why customers complain, and what is changed because of it. */
export const ImprovementsView = () => {
  const { say, count } = useDialog();
  const { begun } = useKnown();
  const { desk, work, refresh } = useDesk(() => ask('improvementDesk', {}));
  const most = desk?.causes[0]?.count ?? 1;
  return (
    <>
      <div class="scroll">
        {desk !== null && (
          <>
            <section class="part" aria-labelledby="causes">
              <h2 id="causes">{say('service.causes')}</h2>
              {desk.causes.length === 0 && <p class="muted">{say('service.causes.none')}</p>}
              <ul class="bars">
                {desk.causes.slice(0, 10).map(({ cause, count: n }) => (
                  <li key={cause}>
                    <span class="clip">{cause}</span>
                    <i style={{ width: `${(n / most) * 100}%` }} />
                    <b>{count(n)}</b>
                  </li>
                ))}
              </ul>
            </section>
            <RowList
              table="Improvements"
              title={say('tab.Improvements')}
              rows={desk.lines.map(({ row }) => row)}
              columns={['what', 'cause', 'owner', 'dueOn', 'status']}
              beside={{
                title: say('tab.Cases'),
                text: (id) => count(desk.lines.find(({ row }) => row.id === id)?.cases ?? 0),
              }}
              initial={{ status: 'proposed' }}
              mayAdd={begun.mayWork}
              mayEdit={begun.mayWork}
              work={work}
              refresh={refresh}
            />
          </>
        )}
      </div>
      <Progress work={work} />
    </>
  );
};
