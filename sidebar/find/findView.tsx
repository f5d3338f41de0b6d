import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FoundCustomer } from '../../src/usecases/findCustomers.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { RetryNote } from '../parts/note.tsx';
import { Section } from '../parts/section.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { type Session, useSession } from '../session.ts';
import { FilterBar } from './filterBar.tsx';
import { FoundList } from './foundList.tsx';
import { type Search, useSearch } from './useSearch.ts';

/** Finds customers as one types; before that, those one marked and those one opened last. */
export const FindView = ({ shown, onNew }: { shown: boolean; onNew: (name: string) => void }) => {
  const { say, mayWrite, openCustomer } = useSession();
  const search = useSearch(shown);
  const { text, findings, own } = search;
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Who goes through the tabs with the arrows stays among them.
    if (shown && !document.activeElement?.matches('[role=tab]:focus-visible')) box.current?.focus();
  }, [shown]);
  const rows = (): readonly HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('.found button') ?? []),
  ];
  const open = (id: string): void => {
    search.opened();
    openCustomer(id);
  };
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const focused = document.activeElement;
    const at = (focused instanceof HTMLElement ? rows().indexOf(focused) : -1) + step;
    if (at < 0) box.current?.focus();
    else rows()[at]?.focus();
  };
  const none = search.current && findings?.total === 0;
  const lists = (label: string, found: readonly FoundCustomer[], query = '') => (
    <FoundList label={label} found={found} text={query} onOpen={open} />
  );
  return (
    <div class="scroll">
      <div class="searchbox">
        <Icon name="search" />
        <input
          ref={box}
          type="search"
          aria-label={say('sidebar.find.label')}
          placeholder={say('sidebar.find.hint')}
          autoComplete="off"
          spellcheck={false}
          value={text}
          onInput={(event) => search.type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') move(event);
            if (event.key === 'Enter' && search.current && text !== '') rows()[0]?.click();
          }}
        />
      </div>
      <FilterBar filters={search.filters} onChange={search.filter} />
      <div class={`progress${search.busy ? '' : ' off'}`} aria-hidden="true" />
      <div class="tools">
        <p class="muted" role="status">
          {own ? '' : countText(search, say)}
        </p>
        {mayWrite && (
          <Button small primary onClick={() => onNew(none ? text.trim() : '')}>
            {say('sidebar.customer.new')}
          </Button>
        )}
      </div>
      {search.trouble !== null && <RetryNote message={search.trouble} onRetry={search.again} />}
      {!own && !findings && search.busy && <Skeleton lines={6} label={say('sidebar.loading')} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from one button of the lists to the next */}
      <div ref={list} onKeyDown={move}>
        {own && own.favourites.length > 0 && (
          <Section level={2} title={say('sidebar.find.favourites')}>
            {lists(say('sidebar.find.favourites'), own.favourites)}
          </Section>
        )}
        {own && own.recent.length > 0 && (
          <Section level={2} title={say('sidebar.find.recent')}>
            {lists(say('sidebar.find.recent'), own.recent)}
          </Section>
        )}
        {!own &&
          findings &&
          findings.found.length > 0 &&
          lists(say('sidebar.find.results'), findings.found, text)}
      </div>
      {own && (
        <p class="pad">
          <Button small onClick={search.all}>
            {say('sidebar.find.all')}
          </Button>
        </p>
      )}
      {none && (
        <p class="empty">
          {search.narrowed
            ? say('sidebar.find.nobodySuch')
            : text.trim() === ''
              ? say('sidebar.find.empty')
              : say('sidebar.find.nobody', { text: text.trim() })}
        </p>
      )}
    </div>
  );
};

const countText = ({ findings }: Search, say: Session['say']): string => {
  if (!findings) return '';
  const { found, total } = findings;
  return found.length < total
    ? say('sidebar.find.first', { shown: found.length, n: total })
    : say('sidebar.find.count', { n: total });
};
