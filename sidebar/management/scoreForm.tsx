import { useState } from 'preact/hooks';
import type { Day } from '../../src/schema/day.ts';
import type { Statement } from '../../src/schema/tables/statements.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Segmented } from '../parts/segmented.tsx';
import { useRows } from '../rows/rows.ts';
import { Progress } from '../safety/progress.tsx';
import type { Work } from '../safety/useWork.ts';
import { useManagement } from './desk.ts';

interface Props {
  readonly day: Day;
  readonly asked: readonly Statement[];
  readonly work: Work;
  readonly saved: () => void;
  readonly close: () => void;
}

const marks = ['1', '2', '3', '4', '5'] as const;

/** R110: one person’s scores of an assessment. */
export const ScoreForm = ({ day: on, asked, work, saved, close }: Props) => {
  const { say, word } = useDialog();
  const { day } = useRows();
  const { desk, refresh } = useManagement();
  const mine = new Map(
    desk.scores
      .filter(({ assessedOn, by }) => assessedOn === on && (by ?? '') === desk.scorer)
      .map(({ statement, score }) => [statement, String(score)]),
  );
  const [given, setGiven] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(mine));
  const changed = asked.filter(({ id }) => given[id] !== undefined && given[id] !== mine.get(id));
  const areas = [...new Set(asked.map(({ area }) => area))];
  const send = (): void =>
    void work.run(async () => {
      const scores = changed.map(({ id }) => ({ statement: id, score: Number(given[id]) }));
      await ask('saveScores', { assessedOn: on, scores });
      await refresh();
      saved();
      return say('service.saved');
    });
  return (
    <>
      <div class="scroll">
        <h2>
          {word('Assessments.assessedOn')} {day(on)}
        </h2>
        <Help>{say('manage.scale')}</Help>
        {areas.map((area) => (
          <section key={area} class="part" aria-label={area}>
            <h3>{area}</h3>
            {asked
              .filter((one) => one.area === area)
              .map(({ id, text }) => (
                <div key={id} class="asked">
                  <p aria-hidden="true">{text}</p>
                  <Segmented
                    label={text}
                    value={given[id] ?? ''}
                    options={marks.map((mark) => ({ value: mark, text: mark }))}
                    onChange={(mark) => setGiven({ ...given, [id]: mark })}
                  />
                </div>
              ))}
          </section>
        ))}
      </div>
      <div class="foot">
        <span class="foot-text" role="status">
          {say('manage.scored', {
            n: asked.filter(({ id }) => given[id] !== undefined).length,
            all: asked.length,
          })}
        </span>
        <Button onClick={close}>{say('service.cancel')}</Button>
        <Button primary busy={work.busy !== null} disabled={changed.length === 0} onClick={send}>
          {say('manage.saveScores')}
        </Button>
      </div>
      <Progress work={work} />
    </>
  );
};
