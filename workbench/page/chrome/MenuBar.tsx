import { useEffect, useRef, useState } from 'preact/hooks';
import { MenuList } from './MenuList.tsx';
import type { Menu } from './menuEntries.ts';

interface Props {
  readonly label: string;
  readonly menus: readonly Menu[];
  /** Called when a menu has done its work and the grid should be typed into again. */
  readonly onDone: () => void;
}

/** The menu bar of the document, with the keys of the ARIA pattern "menubar". */
export const MenuBar = ({ label, menus, onDone }: Props) => {
  const bar = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [current, setCurrent] = useState(menus[0]?.id);

  useEffect(() => {
    const close = (): void => setOpened(null);
    const closeOutside = ({ target }: Event): void => {
      if (!(target instanceof Node && bar.current?.contains(target))) close();
    };
    addEventListener('pointerdown', closeOutside, true);
    // A click into a frame shows here as the window's loss of focus only.
    addEventListener('blur', close);
    return () => {
      removeEventListener('pointerdown', closeOutside, true);
      removeEventListener('blur', close);
    };
  }, []);

  const titleOf = (id: string): HTMLElement | null | undefined =>
    bar.current?.querySelector<HTMLElement>(`[data-menu="${id}"]`);

  const go = (id: string | undefined, open: boolean): void => {
    if (id === undefined) return;
    setCurrent(id);
    setOpened(open ? id : null);
    titleOf(id)?.focus();
  };
  const beside = (id: string, step: number): string | undefined =>
    menus[(menus.findIndex((menu) => menu.id === id) + step + menus.length) % menus.length]?.id;

  const press = (event: KeyboardEvent, id: string): void => {
    const acts: Record<string, () => void> = {
      ArrowRight: () => go(beside(id, 1), false),
      ArrowLeft: () => go(beside(id, -1), false),
      ArrowDown: () => go(id, true),
      Enter: () => go(id, true),
      ' ': () => go(id, true),
      Escape: () => onDone(),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div ref={bar} class="menu-bar" role="menubar" aria-label={label}>
      {menus.map(({ id, label: title, items }) => (
        <div key={id} class="menu" role="none">
          <button
            type="button"
            role="menuitem"
            data-menu={id}
            class={opened === id ? 'menu-title open' : 'menu-title'}
            aria-haspopup="menu"
            aria-expanded={opened === id}
            tabIndex={current === id ? 0 : -1}
            onClick={() => setOpened(opened === id ? null : id)}
            onPointerEnter={() => opened !== null && opened !== id && go(id, true)}
            onKeyDown={(event) => press(event, id)}
            onFocus={() => setCurrent(id)}
          >
            {title}
          </button>
          {opened === id && (
            <MenuList
              label={title}
              entries={items()}
              place="below"
              onDone={() => {
                setOpened(null);
                onDone();
              }}
              onLeave={(towards) =>
                go(towards === 'up' ? id : beside(id, towards === 'left' ? -1 : 1), towards !== 'up')
              }
            />
          )}
        </div>
      ))}
    </div>
  );
};
