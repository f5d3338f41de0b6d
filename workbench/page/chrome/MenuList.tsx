import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { Entry } from './menuEntries.ts';

interface Props {
  readonly label: string;
  readonly entries: readonly Entry[];
  /** Where the list hangs: below its menu, or beside its line. */
  readonly place: 'below' | 'beside';
  readonly onDone: () => void;
  readonly onLeave: (towards: 'left' | 'right' | 'up') => void;
}

const lines = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>(':scope > [role=none] > [role^=menuitem]') ?? []),
];

/** Keeps a list inside the window: a submenu flips to the left, a long one moves up. */
const keepInside = (list: HTMLElement): void => {
  const { right, bottom } = list.getBoundingClientRect();
  if (right > innerWidth) list.classList.add('flipped');
  if (bottom > innerHeight) list.style.top = `${list.offsetTop - (bottom - innerHeight) - 8}px`;
};

/** A menu that opens with its first line focused and is walked with the arrow keys. */
export const MenuList = ({ label, entries, place, onDone, onLeave }: Props) => {
  const list = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<string | null>(null);

  useLayoutEffect(() => {
    if (list.current) keepInside(list.current);
    lines(list.current)[0]?.focus();
  }, []);

  const move = (step: number): void => {
    const all = lines(list.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + step + all.length) % all.length]?.focus();
  };
  const choose = (entry: Entry): void => {
    if (entry.disabled) return;
    if (entry.items) setOpened(entry.id);
    else {
      onDone();
      entry.run?.();
    }
  };
  const press = (event: KeyboardEvent, entry: Entry): void => {
    const acts: Record<string, () => void> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Home: () => lines(list.current)[0]?.focus(),
      End: () => lines(list.current).at(-1)?.focus(),
      ArrowRight: () => (entry.items && !entry.disabled ? setOpened(entry.id) : onLeave('right')),
      ArrowLeft: () => onLeave('left'),
      Escape: () => onLeave('up'),
      Tab: () => onDone(),
      Enter: () => choose(entry),
      ' ': () => choose(entry),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const leaveSub = (entry: Entry, towards: 'left' | 'right' | 'up'): void => {
    if (towards === 'right') onLeave('right');
    else {
      setOpened(null);
      list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry.id)}"]`)?.focus();
    }
  };

  return (
    <div ref={list} class={`menu-list ${place}`} role="menu" aria-label={label}>
      {entries.map((entry) => (
        <div key={entry.id} role="none" class={entry.lineBelow ? 'line-below' : ''}>
          <button
            type="button"
            role={entry.checked ? 'menuitemcheckbox' : 'menuitem'}
            {...(entry.checked && { 'aria-checked': true })}
            tabIndex={-1}
            data-entry={entry.id}
            aria-disabled={entry.disabled ?? false}
            {...(entry.items && { 'aria-haspopup': 'menu' as const, 'aria-expanded': opened === entry.id })}
            onClick={() => choose(entry)}
            onKeyDown={(event) => press(event, entry)}
            onPointerEnter={(event) => {
              event.currentTarget.focus();
              setOpened(entry.items && !entry.disabled ? entry.id : null);
            }}
          >
            <span class="check">{entry.checked && <Icon shape="check" size={16} />}</span>
            <span class="label">{entry.label}</span>
            {entry.hint && <span class="hint">{entry.hint}</span>}
            {entry.items && <Icon shape="right" size={16} />}
          </button>
          {entry.items && opened === entry.id && (
            <MenuList
              label={entry.label}
              entries={entry.items()}
              place="beside"
              onDone={onDone}
              onLeave={(towards) => leaveSub(entry, towards)}
            />
          )}
        </div>
      ))}
    </div>
  );
};
