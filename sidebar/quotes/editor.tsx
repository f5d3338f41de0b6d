import { useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { useAsk } from '../useAsk.ts';
import { coinsIn, type QuoteShown, useBegun } from './begun.ts';
import { CustomerSearch } from './customerSearch.tsx';
import { DealLines } from './dealLines.tsx';
import { type Draft, discountOf, draftOf, isChanged, rebased, savingOf } from './draft.ts';
import { HeadFields } from './headFields.tsx';
import { LinesTable } from './linesTable.tsx';
import { MemberNote } from './memberNote.tsx';
import { Standing } from './standing.tsx';
import { TextField } from './textField.tsx';
import { Totals } from './totals.tsx';
import { useEditor } from './useEditor.ts';
import { WhatNext } from './whatNext.tsx';

interface Props {
  readonly first: Draft;
  /** The quote as it stands; null for a new one. */
  readonly firstShown: QuoteShown | null;
  readonly onLeave: () => void;
  readonly onOther: (shown: QuoteShown) => void;
  readonly onPaper: (shown: QuoteShown) => void;
}

interface Conflict {
  readonly shown: QuoteShown;
  readonly what: string;
}

/** One quote: its fields, its lines, what it comes to, and what can be done with it. */
export const Editor = ({ first, firstShown, onLeave, onOther, onPaper }: Props) => {
  const { say, word } = useDialog();
  const { language, mayWrite } = useBegun();
  const editing = useEditor(first);
  const { draft, totals, setHead } = editing;
  const [shown, setShown] = useState(firstShown);
  const [said, setSaid] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [leaving, setLeaving] = useState(false);
  const saving = useAsk('saveQuote');
  const errors = saving.trouble?.fields ?? {};
  const fixed = !mayWrite || !(shown === null || ['draft', 'waiting', 'approved'].includes(shown.standing));
  const changed = !fixed && isChanged(draft);
  const untouched = shown === null && draft.customer === null;
  const coins = coinsIn(language, draft.head.currency);
  const take = (next: QuoteShown, text: string | null): void => {
    setShown(next);
    editing.replace(draftOf(next));
    setConflict(null);
    setSaid(text);
  };
  const save = async (wanted: Draft): Promise<void> => {
    setSaid(null);
    setConflict(null);
    const answer = await saving.run(savingOf(wanted));
    if (!answer) return;
    if (answer.value.status === 'saved') return take(answer.value.shown, say('quote.saved'));
    const { fields, positions, shown: now } = answer.value;
    const what = [
      ...fields.map((name) => word(`Quotes.${name}`)),
      ...positions.map((n) => say('quote.line', { n })),
    ];
    setConflict({ shown: now, what: what.join(', ') });
  };
  return (
    <main class="app">
      <div class="bar">
        <IconButton
          icon="back"
          label={say('quote.back')}
          onClick={() => (changed && !untouched ? setLeaving(true) : onLeave())}
        />
        <h1 class="bar-text clip" title={draft.customer?.name}>
          {shown === null ? say('quote.new') : (shown.quote.number ?? shown.quote.id)}
          {draft.customer !== null && <span class="muted"> · {draft.customer.name}</span>}
        </h1>
        {shown !== null && <Standing of={shown.standing} />}
        {shown !== null && shown.editions.length > 1 && <Editions shown={shown} onOther={onOther} />}
      </div>
      <div class={saving.busy ? 'progress' : 'progress off'} role="status" />
      <div class="scroll">
        {leaving && (
          <div class="note note-warning" role="alert">
            <p>{say('quote.leave')}</p>
            <div class="actions">
              <Button small onClick={onLeave}>
                {say('quote.leave.yes')}
              </Button>
              <Button small onClick={() => setLeaving(false)}>
                {say('quote.leave.no')}
              </Button>
            </div>
          </div>
        )}
        {saving.trouble && (
          <p class="note note-error" role="alert">
            {[saving.trouble.message, errors.price, errors.number].filter(Boolean).join(' ')}
          </p>
        )}
        {conflict && (
          <div class="note note-warning" role="alert">
            <p>{say('quote.conflict', { what: conflict.what })}</p>
            <div class="actions">
              <Button small onClick={() => void save(rebased(draft, conflict.shown))}>
                {say('quote.conflict.mine')}
              </Button>
              <Button small onClick={() => take(conflict.shown, null)}>
                {say('quote.conflict.theirs')}
              </Button>
            </div>
          </div>
        )}
        <Help>{say('quote.help.editor')}</Help>
        <section class="head" aria-label={say('quote.head')}>
          {shown === null && draft.customer === null && (
            <CustomerSearch onChoose={editing.setCustomer} error={undefined} />
          )}
          {shown === null && draft.customer !== null && (
            <p class="whole">
              <b>{draft.customer.name}</b>{' '}
              <Button small onClick={() => editing.setCustomer(null)}>
                {say('quote.customer.change')}
              </Button>
            </p>
          )}
          {shown === null && <MemberNote draft={draft} propose={editing.propose} />}
          <HeadFields draft={draft} fixed={fixed} errors={errors} set={setHead} />
          {!fixed && <DealLines draft={draft} onTake={editing.append} />}
        </section>
        <LinesTable
          lines={draft.lines}
          totals={totals}
          coins={coins}
          fixed={fixed}
          errors={errors}
          set={editing.setLine}
          add={editing.add}
          remove={editing.remove}
        />
        <div class="below">
          <div>
            {(['terms', 'note'] as const).map((name) => (
              <TextField
                key={name}
                label={say(`Quotes.${name}`)}
                rows={2}
                value={draft.head[name]}
                fixed={fixed}
                error={errors[name]}
                onInput={(text) => setHead(name, text)}
              />
            ))}
          </div>
          <Totals totals={totals} discount={discountOf(draft)} coins={coins} />
        </div>
      </div>
      <WhatNext
        shown={shown}
        fixed={fixed}
        changed={changed}
        said={said}
        saving={saving.busy}
        maySave={draft.customer !== null}
        onSave={() => void save(draft)}
        onPaper={onPaper}
        onDone={take}
        onOther={onOther}
      />
    </main>
  );
};

/** Another version of the same quote. */
const Editions = ({ shown, onOther }: { shown: QuoteShown; onOther: (shown: QuoteShown) => void }) => {
  const { say } = useDialog();
  const opening = useAsk('quote');
  return (
    <label class="inline">
      <span class="unseen">{say('quote.editions')}</span>
      <select
        value={shown.quote.id}
        onChange={async (event) => {
          const answer = await opening.run({ id: event.currentTarget.value });
          if (answer) onOther(answer.value);
        }}
      >
        {shown.editions.map(({ id, edition }) => (
          <option key={id} value={id}>
            {say('quote.edition', { n: edition })}
          </option>
        ))}
      </select>
    </label>
  );
};
