import { useState } from 'preact/hooks';
import { assessmentDays, assessmentResult } from '../../src/domain/management/assessment.ts';
import type { Day } from '../../src/schema/day.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { RowTable } from '../rows/rowTable.tsx';
import { Progress } from '../safety/progress.tsx';
import { AreaResults } from './areaResults.tsx';
import { saveIn, useManagement } from './desk.ts';
import { LowScores } from './lowScores.tsx';
import { ScoreForm } from './scoreForm.tsx';

/** R110: how the business scores its own marketing, and what it does about what is weak. */
export const AssessmentView = () => {
  const { say } = useDialog();
  const { begun, desk, refresh, work } = useManagement();
  const days = assessmentDays(desk.scores);
  const [chosen, setChosen] = useState<Day | null>(null);
  const [scoring, setScoring] = useState<Day | null>(null);
  const [latest] = days;
  const on = days.find((day) => day === chosen) ?? latest;
  const asked = desk.statements.filter(({ active }) => active !== false);
  const hasScored = desk.scores.some(({ assessedOn, by }) => assessedOn === latest && by === desk.scorer);
  const fill = (): void =>
    void work.run(async () => {
      await ask('readyStatements', {});
      await refresh();
      return say('service.saved');
    });
  const begin = (primary: boolean) => (
    <Button primary={primary} small={!primary} onClick={() => setScoring(begun.today)}>
      {primary ? say('manage.begin') : say('manage.beginNew')}
    </Button>
  );
  if (scoring !== null)
    return (
      <ScoreForm
        day={scoring}
        asked={asked}
        work={work}
        close={() => setScoring(null)}
        saved={() => {
          setScoring(null);
          setChosen(null);
        }}
      />
    );
  return (
    <>
      <div class="scroll">
        {desk.statements.length === 0 && (
          <div class="begin">
            <p>{desk.mayLead ? say('manage.ready.why') : say('manage.ready.wait')}</p>
            {desk.mayLead && (
              <Button primary busy={work.busy !== null} onClick={fill}>
                {say('manage.ready')}
              </Button>
            )}
          </div>
        )}
        {asked.length > 0 && latest === undefined && (
          <div class="begin">
            <p>{desk.mayLead ? say('manage.begin.why') : say('manage.begin.wait')}</p>
            {desk.mayLead && begin(true)}
          </div>
        )}
        {latest !== undefined && on !== undefined && (
          <>
            <AreaResults
              days={days}
              on={on}
              choose={setChosen}
              result={assessmentResult(desk.statements, desk.scores, on)}
            >
              {desk.mayLead && latest !== begun.today && begin(false)}
              {desk.mayWork && (
                <Button primary={!hasScored} small={hasScored} onClick={() => setScoring(latest)}>
                  {hasScored ? say('manage.score.again') : say('manage.score')}
                </Button>
              )}
            </AreaResults>
            <LowScores key={on} on={on} work={work} />
          </>
        )}
        {desk.mayLead && (
          <RowTable
            table="Statements"
            title={say('tab.Statements')}
            rows={desk.statements}
            columns={['text', 'area']}
            draw={(name, { active, text }) =>
              name === 'text' && active === false ? <s class="muted">{text}</s> : undefined
            }
            initial={{ active: true }}
            wide={['text']}
            mayAdd
            mayEdit
            add={say('manage.add.Statements')}
            empty={say('manage.none.Statements')}
            save={saveIn('Statements')}
            work={work}
            refresh={refresh}
          />
        )}
      </div>
      <Progress work={work} />
    </>
  );
};
