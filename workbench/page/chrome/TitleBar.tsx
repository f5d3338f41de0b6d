import { useEffect, useState } from 'preact/hooks';
import type { Say } from '../words.ts';
import { Icon } from './Icon.tsx';
import { MenuBar } from './MenuBar.tsx';
import type { Menu } from './menuEntries.ts';

interface Props {
  readonly name: string;
  readonly menus: readonly Menu[];
  readonly status: { readonly text: string; readonly ok: boolean };
  readonly onRename: (name: string) => void;
  readonly onDone: () => void;
  readonly say: Say;
}

/** The document's name and its menus, as Sheets has them above its tool bar. */
export const TitleBar = ({ name, menus, status, onRename, onDone, say }: Props) => {
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setTyped(name);
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      onDone();
    }
  };

  return (
    <header class="title-bar">
      <img class="document-icon" src="/icon.svg" alt="" width="40" height="40" />
      <h1 class="visually-hidden">{name}</h1>
      <div class="title-lines">
        <div class="title-line">
          <input
            class="document-name"
            aria-label={say('documentName')}
            value={typed}
            size={Math.max(typed.length, 8)}
            spellcheck={false}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => typed !== name && onRename(typed)}
            onKeyDown={press}
          />
          <span class={status.ok ? 'save-state' : 'save-state bad'} role="status">
            <Icon shape={status.ok ? 'cloud' : 'cloudOff'} size={18} />
            <span>{status.text}</span>
          </span>
        </div>
        <MenuBar label={say('menuBar')} menus={menus} onDone={onDone} />
      </div>
    </header>
  );
};
