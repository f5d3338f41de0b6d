import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Progress } from '../safety/progress.tsx';
import { FormSetUp } from './formSetUp.tsx';
import { useKnown } from './known.ts';
import { RowList } from './rowList.tsx';
import { useDesk } from './useDesk.ts';

/** What whoever leads sets: hours to answer, return visits, forms. */
export const SetUpView = () => {
  const { say } = useDialog();
  const { begun } = useKnown();
  const { desk, work, refresh } = useDesk(() => ask('surveyDesk', {}));
  const lists = { mayAdd: true, mayEdit: true, work, refresh };
  return (
    <>
      <div class="scroll">
        {desk !== null && (
          <>
            <section class="part" aria-labelledby="forms">
              <h2 id="forms">{say('service.forms')}</h2>
              <p class="muted">{say('service.forms.why')}</p>
              {desk.forms.map((form) => (
                <FormSetUp
                  key={form.kind}
                  form={form}
                  markers={begun.markers[form.kind]}
                  fields={begun.fields[form.kind]}
                  work={work}
                  refresh={refresh}
                />
              ))}
            </section>
            <RowList
              table="ServiceLevels"
              title={say('tab.ServiceLevels')}
              rows={desk.levels}
              columns={['priority', 'answerHours', 'resolveHours', 'escalateTo', 'note']}
              {...lists}
            />
            <RowList
              table="VisitPlans"
              title={say('tab.VisitPlans')}
              rows={desk.plans}
              columns={['subject', 'segment', 'every', 'channel', 'survey', 'active']}
              initial={{ every: 90, channel: 'call', active: true }}
              {...lists}
            />
          </>
        )}
      </div>
      <Progress work={work} />
    </>
  );
};
