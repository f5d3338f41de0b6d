import { useState } from 'preact/hooks';
import type { DimensionResult } from '../../src/domain/service/survey.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Button } from '../parts/button.tsx';
import { Progress } from '../safety/progress.tsx';
import { ConfirmationBox } from './confirmationBox.tsx';
import { useKnown } from './known.ts';
import { RowList } from './rowList.tsx';
import { useDesk } from './useDesk.ts';

const heads: readonly Head[] = [
  ['Measures.dimension', 'text'],
  ['service.results.mean', 'text'],
  ['service.results.second', 'text'],
];

/** R91: the five dimensions beside their second measures, what customers answered, and what they say of themselves. */
export const SurveysView = () => {
  const { say } = useDialog();
  const { begun } = useKnown();
  const { desk, work, refresh } = useDesk(() => ask('surveyDesk', {}));
  const [shown, setShown] = useState(false);
  const show = (): void =>
    void work.run(async () => {
      await ask('showSatisfaction', {});
      setShown(true);
      return say('service.figures.shown');
    });
  return (
    <>
      <div class="scroll">
        {desk !== null && (
          <>
            <section class="part" aria-labelledby="results">
              <div class="line">
                <h2 id="results" class="grow">
                  {say('service.results')}
                </h2>
                {begun.mayLead && (
                  <Button small disabled={shown} busy={work.busy !== null} onClick={show}>
                    {say('service.figures')}
                  </Button>
                )}
              </div>
              <Results results={desk.results} />
            </section>
            {desk.confirmations.length > 0 && (
              <section class="part" aria-labelledby="confirmations">
                <h2 id="confirmations">{say('service.confirmations')}</h2>
                {desk.confirmations.map((one) => (
                  <ConfirmationBox key={one.id} one={one} work={work} refresh={refresh} />
                ))}
              </section>
            )}
            <RowList
              table="SurveyAnswers"
              title={say('tab.SurveyAnswers')}
              rows={desk.answers}
              columns={[
                'customerName',
                'answeredOn',
                'product',
                'service',
                'price',
                'communication',
                'experience',
              ]}
              initial={{ answeredOn: begun.today }}
              whose="must"
              mayAdd={begun.mayWork}
              mayEdit={begun.mayWork}
              work={work}
              refresh={refresh}
            />
            <RowList
              table="Measures"
              title={say('tab.Measures')}
              rows={desk.measures}
              columns={['dimension', 'measuredOn', 'value', 'by', 'note']}
              initial={{ measuredOn: begun.today }}
              mayAdd={begun.mayLead}
              mayEdit={begun.mayLead}
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

/** Means as bars of five, and in figures. */
const Results = ({ results }: { results: readonly DimensionResult[] }) => {
  const { word, count } = useDialog();
  const { number } = useKnown();
  const figure = (mean: number | null, n: number) => (
    <td>
      {mean === null ? (
        <span class="muted">–</span>
      ) : (
        <span class="score">
          <i aria-hidden="true">
            <i style={{ width: `${(mean / 5) * 100}%` }} />
          </i>
          {number(mean, 2)} <span class="muted">({count(n)})</span>
        </span>
      )}
    </td>
  );
  return (
    <table>
      <Heads heads={heads} />
      <tbody>
        {results.map(({ dimension, mean, count: n, measure, measured }) => (
          <tr key={dimension}>
            <th scope="row">{word(`SurveyAnswers.${dimension}`)}</th>
            {figure(mean, n)}
            {figure(measure, measured)}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
