import { useEffect, useState } from 'preact/hooks';
import type { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { Segmented } from '../parts/segmented.tsx';
import { useAsk } from '../useAsk.ts';
import { dayIn, moneyIn, type QuoteShown, type QuoteView, useBegun } from './begun.ts';
import { Standing } from './standing.tsx';

const heads: readonly Head[] = [
  ['Quotes.number', 'text'],
  ['Quotes.customerName', 'text'],
  ['Quotes.status', 'text'],
  ['Quotes.validUntil', 'text'],
  ['Quotes.total', 'number'],
];

const views = ['open', 'mine', 'expiring', 'expired', 'all'] as const;
type List = Awaited<ReturnType<typeof ask<'listQuotes'>>>;

interface Props {
  readonly view: QuoteView;
  readonly onView: (view: QuoteView) => void;
  readonly onOpen: (shown: QuoteShown) => void;
  readonly onNew: () => void;
}

/** The quotes of a view, the latest first. The first view is shown as the server sent it at the start. */
export const ListView = ({ view, onView, onOpen, onNew }: Props) => {
  const { say } = useDialog();
  const { mayWrite, list } = useBegun();
  const [found, setFound] = useState<List>(list);
  const listing = useAsk('listQuotes');
  const opening = useAsk('quote');
  const load = async (): Promise<void> => {
    const answer = await listing.run({ view, customer: null });
    if (answer) setFound(answer.value);
  };
  useEffect(() => {
    void load();
  }, [view]);
  const open = async (id: string): Promise<void> => {
    const answer = await opening.run({ id });
    if (answer) onOpen(answer.value);
  };
  const trouble = listing.trouble ?? opening.trouble;
  const busy = listing.busy || opening.busy;
  return (
    <main class="app">
      <h1 class="unseen">{say('quote.title')}</h1>
      <div class="bar list-bar">
        <Segmented
          label={say('quote.views')}
          value={view}
          options={views.map((value) => ({ value, text: say(`quote.view.${value}`) }))}
          onChange={onView}
        />
        <span class="bar-text" />
        <IconButton icon="refresh" label={say('quote.load')} busy={busy} onClick={() => void load()} />
        {mayWrite && (
          <Button primary onClick={onNew}>
            {say('quote.new')}
          </Button>
        )}
      </div>
      <div
        class={busy ? 'progress' : 'progress off'}
        role="status"
        aria-label={busy ? say('quote.loading') : ''}
      />
      <div class="scroll" aria-busy={busy}>
        {trouble && (
          <p class="note note-error" role="alert">
            {trouble.message}
          </p>
        )}
        {found.quotes.length === 0 && !busy && (
          <p class="empty">{say(mayWrite ? `quote.empty.${view}` : 'quote.empty.reader')}</p>
        )}
        {found.quotes.length > 0 && <Quotes list={found} open={open} />}
        {found.count > found.quotes.length && (
          <p class="muted">{say('quote.shown', { shown: found.quotes.length, n: found.count })}</p>
        )}
      </div>
    </main>
  );
};

const Quotes = ({ list, open }: { list: List; open: (id: string) => void }) => {
  const { say } = useDialog();
  const { language, currency } = useBegun();
  return (
    <table class="quotes">
      <Heads heads={heads} />
      <tbody>
        {list.quotes.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <button type="button" class="link" onClick={() => open(one.id)}>
                {one.number ?? one.id}
                {(one.edition ?? 1) > 1 && ` · ${say('quote.edition', { n: one.edition ?? 1 })}`}
              </button>
            </th>
            <td>
              {one.customerName}
              {one.owner !== null && <div class="muted">{one.owner}</div>}
            </td>
            <td>
              <Standing of={one.standing} />
            </td>
            <td>{one.validUntil !== null && dayIn(language, one.validUntil)}</td>
            <td class="number">
              {one.total !== null && moneyIn(language, one.currency ?? currency)(one.total)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
