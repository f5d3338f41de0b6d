import { useState } from 'preact/hooks';
import { assessmentResult, lowStatements } from '../../src/domain/management/assessment.ts';
import { type Day, isDay } from '../../src/schema/day.ts';
import type { Statement } from '../../src/schema/tables/statements.ts';
import { ask } from '../ask.ts';
import { addDays } from '../days.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { ChoiceField, TextField } from '../dialog/field.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { useRows } from '../rows/rows.ts';
import type { Work } from '../safety/useWork.ts';
import { useManagement } from './desk.ts';

/** Days until an action is due, unless somebody says otherwise. */
const days = 30;

/** R110: what was scored low in an assessment; each becomes an action once, at one click. */
export const LowScores = ({ on, work }: { readonly on: Day; readonly work: Work }) => {
  const { say, word } = useDialog();
  const { number } = useRows();
  const { begun, desk, refresh } = useManagement();
  const [owner, setOwner] = useState('');
  const [dueOn, setDueOn] = useState(addDays(begun.today, days));
  const result = assessmentResult(desk.statements, desk.scores, on);
  const low = lowStatements(desk.statements, result, desk.low);
  const isMade = ({ id }: Statement) =>
    desk.actions.some(({ statement, assessedOn }) => statement === id && assessedOn === on);
  const act = ({ id }: Statement): void =>
    void work.run(async () => {
      await ask('actOnScore', {
        statement: id,
        assessedOn: on,
        owner: owner || null,
        dueOn: isDay(dueOn) ? dueOn : null,
      });
      await refresh();
      return say('service.saved');
    });
  const may = desk.mayLead && low.some((one) => !isMade(one));
  return (
    <section class="part" aria-labelledby="low">
      <h2 id="low">{say('manage.low')}</h2>
      <Help>{say(low.length > 0 ? 'manage.low.why' : 'manage.low.none', { n: desk.low })}</Help>
      {may && (
        <div class="grid">
          <ChoiceField
            label={word('Actions.owner')}
            value={owner}
            options={desk.team.map((name) => ({ value: name, text: name }))}
            none="–"
            onChange={setOwner}
          />
          <TextField label={word('Actions.dueOn')} kind="date" value={dueOn} onChange={setDueOn} />
        </div>
      )}
      {low.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{word('Statements.text')}</th>
              <th scope="col" class="number">
                {say('manage.mean')}
              </th>
              {desk.mayLead && (
                <th scope="col" class="number">
                  {word('Actions.what')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {low.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {one.text}
                  <span class="muted small">{one.area}</span>
                </th>
                <td class="number">{number(result.means.get(one.id) ?? 0, 1)}</td>
                {desk.mayLead && (
                  <td class="number">
                    {isMade(one) ? (
                      <span class="muted">{say('manage.acted')}</span>
                    ) : (
                      <Button
                        small
                        busy={work.busy !== null}
                        label={say('manage.act.of', { what: one.text })}
                        onClick={() => act(one)}
                      >
                        {say('manage.act')}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
