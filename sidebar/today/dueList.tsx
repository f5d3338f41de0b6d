import { useRef } from 'preact/hooks';
import type { FollowUpItem, Today } from '../../src/usecases/today.ts';
import { Section } from '../parts/section.tsx';
import { useSession } from '../session.ts';
import { DueItem } from './dueItem.tsx';

interface Props {
  readonly list: Today;
  readonly showOwner: boolean;
  readonly onList: (list: Today) => void;
}

/** The due follow-ups in order, the overdue ones apart. */
export const DueList = ({ list, showOwner, onList }: Props) => {
  const { say } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const overdue = list.due.filter(({ daysLate }) => daysLate > 0);
  const today = list.due.filter(({ daysLate }) => daysLate <= 0);

  const remove = (gone: FollowUpItem): void => {
    const at = list.due.indexOf(gone);
    onList({ ...list, due: list.due.filter((item) => item !== gone), total: list.total - 1 });
    requestAnimationFrame(() => focusItem(root.current, at));
  };
  const items = (part: readonly FollowUpItem[]) => (
    <ul class="items">
      {part.map((item) => (
        <DueItem key={item.id} item={item} showOwner={showOwner} onGone={() => remove(item)} />
      ))}
    </ul>
  );
  return (
    <div ref={root}>
      {overdue.length > 0 && (
        <Section level={2} title={say('sidebar.today.overdue')} count={overdue.length}>
          {items(overdue)}
        </Section>
      )}
      {today.length > 0 && (
        <Section level={2} title={say('sidebar.today.today')} count={today.length}>
          {items(today)}
        </Section>
      )}
      {list.total > list.due.length && (
        <p class="muted pad">{say('sidebar.today.more', { n: list.total - list.due.length })}</p>
      )}
    </div>
  );
};

/** Keeps the keyboard where the list was when one of it is gone. */
const focusItem = (root: HTMLElement | null, at: number): void => {
  const left = root?.querySelectorAll<HTMLElement>('.due .icon-button.done');
  const next = left?.[Math.min(at, left.length - 1)] ?? document.getElementById('tab-today');
  next?.focus();
};
