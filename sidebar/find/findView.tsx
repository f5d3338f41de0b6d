import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Findings } from '../../src/usecases/findCustomers.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { RetryNote } from '../parts/note.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';
import { FoundList } from './foundList.tsx';

/** Time without a key before a search goes out, milliseconds. */
const pause = 250;

/** Searches the customers as one types. */
export const FindView = ({ shown, onNew }: { shown: boolean; onNew: (name: string) => void }) => {
  const { say, mayWrite, writes } = useSession();
  const [text, setText] = useState('');
  const [findings, setFindings] = useState<Findings | null>(null);
  const asking = useAsk('findCustomers');
  const asked = useRef<string | null>(null);
  const box = useRef<HTMLInputElement>(null);

  const search = async (): Promise<void> => {
    asked.current = `${writes} ${text}`;
    const answer = await asking.run({ text });
    if (answer) setFindings(answer.value);
  };
  useEffect(() => {
    if (!shown || asked.current === `${writes} ${text}`) return;
    const timer = setTimeout(search, asked.current === null ? 0 : pause);
    return () => clearTimeout(timer);
  }, [text, shown, writes]);
  useLayoutEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);

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
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.found button')?.focus();
            if (event.key === 'Enter' && !asking.busy && findings?.found.length === 1) {
              document.querySelector<HTMLElement>('.found button')?.click();
            }
          }}
        />
      </div>
      <div class={`progress${asking.busy ? '' : ' off'}`} aria-hidden="true" />
      <div class="tools">
        <p class="muted" role="status">
          {findings ? countText(findings, say) : ''}
        </p>
        {mayWrite && (
          <Button small primary onClick={() => onNew(findings?.total === 0 ? text.trim() : '')}>
            {say('sidebar.customer.new')}
          </Button>
        )}
      </div>
      {asking.trouble && <RetryNote message={asking.trouble.message} onRetry={search} />}
      {findings === null && asking.busy && <Skeleton lines={6} label={say('sidebar.loading')} />}
      {findings && findings.found.length > 0 && (
        <FoundList found={findings.found} onLeave={() => box.current?.focus()} />
      )}
      {findings?.total === 0 && !asking.busy && (
        <p class="empty">
          {text.trim() === '' ? say('sidebar.find.empty') : say('sidebar.find.nobody', { text: text.trim() })}
        </p>
      )}
    </div>
  );
};

const countText = ({ found, total }: Findings, say: ReturnType<typeof useSession>['say']): string =>
  found.length < total
    ? say('sidebar.find.first', { shown: found.length, n: total })
    : say('sidebar.find.count', { n: total });
