import type { FieldValue } from '../../src/schema/derive/forms.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { useKnown } from './known.ts';
import { RowText } from './rowText.tsx';
import { StepForm } from './stepForm.tsx';
import { useRows } from './useRows.ts';

/** The stages of a sale as they stand, to be called as the business calls them. */
export const StagesStep = () => {
  const { say, word, now } = useKnown();
  const rows = useRows('Stages', now.stages, 2);
  const meansOf = (key: string): string => now.stages.find(({ id }) => id === key)?.means ?? 'open';
  const open = rows.keys.filter((key) => meansOf(key) === 'open');
  const ends = rows.keys.filter((key) => meansOf(key) !== 'open');
  return (
    <StepForm
      title={say('first.stages')}
      text={say('first.stages.text')}
      go={say(rows.any ? 'first.next' : 'first.keep')}
      onGo={rows.go}
    >
      <ol class="stage-rows">
        {open.map((key, at) => {
          const name = say('first.stages.name', { n: at + 1 });
          return (
            <li key={key} class="stage-row">
              <RowText
                label={name}
                value={rows.text(key, 'name')}
                message={rows.message(key, 'name')}
                fresh={rows.isNew(key)}
                onChange={(value) => rows.set(key, 'name', value)}
              />
              <RowText
                label={say('first.stages.share', { n: at + 1 })}
                short
                value={asPercent(rows.text(key, 'probability'))}
                message={rows.message(key, 'probability')}
                onChange={(value) => rows.set(key, 'probability', fromPercent(value))}
              />
              {open.length > 1 ? (
                <IconButton
                  icon="remove"
                  small
                  label={say('first.remove', { name: String(rows.text(key, 'name') || name) })}
                  onClick={() => rows.remove(key)}
                />
              ) : (
                <span class="no-button" />
              )}
            </li>
          );
        })}
      </ol>
      <Button small onClick={() => rows.add({ name: null, probability: 0.5 })}>
        {say('first.stages.add')}
      </Button>
      <h3>{say('first.stages.ends')}</h3>
      <ul class="stage-rows">
        {ends.map((key) => (
          <li key={key} class="stage-row">
            <RowText
              label={word(`Stages.means.${meansOf(key)}`)}
              shown
              value={rows.text(key, 'name')}
              message={rows.message(key, 'name')}
              onChange={(value) => rows.set(key, 'name', value)}
            />
          </li>
        ))}
      </ul>
    </StepForm>
  );
};

const asPercent = (value: FieldValue): FieldValue =>
  typeof value === 'number' ? Math.round(value * 1e6) / 1e4 : value;

/** What is no number goes as it was typed, to be refused at its field. */
const fromPercent = (text: string): FieldValue => {
  const typed = text.replace(/[%％\s]/g, '').replace(',', '.');
  if (typed === '') return null;
  return Number.isFinite(Number(typed)) ? Math.round(Number(typed) * 1e4) / 1e6 : text;
};
