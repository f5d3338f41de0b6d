import { useState } from 'preact/hooks';
import { needed, type Said } from '../../src/domain/sales/moveRules.ts';
import type { Card } from '../../src/usecases/sales/board.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { TextField } from '../dialog/field.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { useBoardBook } from './boardContext.ts';
import { titleOf } from './cardTitle.ts';
import { Page } from './page.tsx';

interface Props {
  readonly card: Card;
  readonly to: string;
  readonly onClose: () => void;
}

type Texts = Readonly<Partial<Record<keyof Said, string>>>;

/** What must be said with a move that closes, rests or ends an opportunity. */
export const MovePanel = ({ card, to, onClose }: Props) => {
  const { say, word } = useDialog();
  const { begun, board } = useBoardBook();
  const [texts, setTexts] = useState<Texts>({});
  const [messages, setMessages] = useState<Readonly<Record<string, string>>>({});
  const stage = begun.stages.find(({ name }) => name === to);
  const from = begun.stages.find(({ name }) => name === card.stage);
  const means = stage?.means ?? 'open';
  if (means === 'open') return null;
  const fields = needed[means];
  const closes = means === 'won' || means === 'lost';
  const send = async (): Promise<void> => {
    const blank = fields.filter((field) => (texts[field] ?? '').trim() === '');
    setMessages(Object.fromEntries(blank.map((field) => [field, say('board.needs')])));
    if (blank.length > 0) return;
    // The day comes from a field that holds days only, and the server reads it anew.
    const wrong = await board.move(card, to, texts as Said);
    if (wrong === null) onClose();
    else setMessages(wrong);
  };
  const input = (field: keyof Said, required: boolean) => (
    <TextField
      key={field}
      label={word(`Opportunities.${field}`)}
      kind={field === 'wakeOn' ? 'date' : field === 'winner' ? 'line' : 'lines'}
      required={required}
      value={texts[field] ?? ''}
      message={messages[field]}
      onChange={(value) => setTexts({ ...texts, [field]: value })}
    />
  );
  return (
    <Page
      title={say(`board.say.${means}`, { what: titleOf(card, say) })}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{say('board.cancel')}</Button>
          <Button primary danger={means === 'terminated'} busy={board.busy} onClick={() => void send()}>
            {card.stage === to ? say('board.review.write') : say(`board.confirm.${means}`)}
          </Button>
        </>
      }
    >
      {closes && <Help>{say('board.say.review')}</Help>}
      {means === 'suspended' && <Help>{say('board.say.rest')}</Help>}
      {means === 'terminated' && <p class="note note-warning">{say('board.say.final')}</p>}
      {from?.exitRule && (
        <p class="box">
          <b>{say('board.say.exit', { stage: from.name })}</b>
          {from.exitRule}
        </p>
      )}
      {fields.map((field) => input(field, true))}
      {closes && (
        <details class="more">
          <summary>{say('board.say.more')}</summary>
          {input('lessons', false)}
        </details>
      )}
    </Page>
  );
};
