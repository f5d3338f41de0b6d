import { trainingBudgets } from '../../src/domain/management/trainingBudgets.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { RowTable } from '../rows/rowTable.tsx';
import { Progress } from '../safety/progress.tsx';
import { saveIn, useManagement } from './desk.ts';

/** R111: trainings, the next one on top, and what they cost by year. */
export const TrainingsView = () => {
  const { say } = useDialog();
  const { desk, refresh, money, work } = useManagement();
  const budgets = trainingBudgets(desk.trainings);
  return (
    <>
      <div class="scroll">
        <RowTable
          table="Trainings"
          title={say('tab.Trainings')}
          rows={[...desk.trainings].sort((a, b) => (b.happensOn ?? '9').localeCompare(a.happensOn ?? '9'))}
          columns={['name', 'happensOn', 'trainer', 'trainees', 'status']}
          initial={{ status: 'planned' }}
          first={[
            'name',
            'need',
            'goal',
            'happensOn',
            'status',
            'owner',
            'trainer',
            'trainees',
            'material',
            'budget',
          ]}
          wide={['name']}
          mayAdd={desk.mayLead}
          mayEdit={desk.mayLead}
          add={say('manage.add.Trainings')}
          empty={say('manage.none.Trainings')}
          save={saveIn('Trainings')}
          work={work}
          refresh={refresh}
        />
        {budgets.length > 0 && (
          <section class="part" aria-labelledby="budgets">
            <h2 id="budgets">{say('manage.budgets')}</h2>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say('manage.year')}</th>
                  <th scope="col" class="number">
                    {say('Trainings.budget')}
                  </th>
                  <th scope="col" class="number">
                    {say('Trainings.cost')}
                  </th>
                  <th scope="col" class="number">
                    {say('manage.left')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {budgets.map(({ year, planned, actual }) => (
                  <tr key={year}>
                    <th scope="row">{year || say('manage.year.none')}</th>
                    <td class="number">{money(planned)}</td>
                    <td class="number">{money(actual)}</td>
                    <td class={`number${actual > planned ? ' late' : ''}`}>{money(planned - actual)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </div>
      <Progress work={work} />
    </>
  );
};
