import { useRef } from 'preact/hooks';
import type { FollowUpItem, Today } from '../../src/usecases/today.ts';
import { Section } from '../parts/section.tsx';
import { useSession } from '../session.ts';
import { DueItem } from './dueItem.tsx';
import { useAway } from './useAway.ts';

interface Props {
  readonly list: Today;
  readonly showOwner: boolean;
  readonly onList: (change: (list: Today) => Today) => void;
}

const states = ['overdue', 'due', 'slipping'] as const;

/** What is to be done, in order: what is late, what is of today, and which customers slip from sight. */
export const DueList = ({ list, showOwner, onList }: Props) => {
  const { say } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const away = useAway();
  const leave = (item: FollowUpItem, gone: boolean): void => {
    const at = list.due.filter(({ id }) => !away.has(id)).indexOf(item);
    away.set(item.id, gone);
    if (gone) requestAnimationFrame(() => focusItem(root.current, at));
  };
  const remove = ({ id }: FollowUpItem): void => {
    onList((before) => ({
      ...before,
      due: before.due.filter((item) => item.id !== id),
      total: before.total - 1,
    }));
    // It may come back: by Undo, or as the next one of its kind.
    away.set(id, false);
  };
  return (
    <div ref={root}>
      {states.map((state) => {
        const part = list.due.filter((item) => item.state === state);
        const count = part.filter(({ id }) => !away.has(id)).length;
        return (
          part.length > 0 && (
            <div key={state} hidden={count === 0}>
              <Section level={2} title={say(`sidebar.today.${state}`)} count={count}>
                <ul class="items">
                  {part.map((item) => (
                    <DueItem
                      key={item.id}
                      item={item}
                      showOwner={showOwner}
                      away={away.has(item.id)}
                      onAway={(gone) => leave(item, gone)}
                      onGone={() => remove(item)}
                    />
                  ))}
                </ul>
              </Section>
            </div>
          )
        );
      })}
      {list.total > list.due.length && (
        <p class="muted pad">{say('sidebar.today.more', { n: list.total - list.due.length })}</p>
      )}
    </div>
  );
};

/** Keeps the keyboard where the list was when one of it is gone. */
const focusItem = (root: HTMLElement | null, at: number): void => {
  const left = root?.querySelectorAll<HTMLElement>('.due:not([hidden]) .icon-button.done');
  const next = left?.[Math.min(at, left.length - 1)] ?? document.getElementById('tab-today');
  next?.focus();
};
