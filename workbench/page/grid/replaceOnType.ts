import { stores } from '../../engine/load.ts';
import type { GridEnv } from './mountGrid.ts';

const isPrintable = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  [...key].length === 1 && !ctrlKey && !metaKey && !altKey;

/**
 * The grid's hidden editor holds the cell's old content until it is drawn again after the first key; a second key that
 * comes before that would find both. Selecting the old content lets the first key replace it at once. Returns what
 * stops it.
 */
export const replaceOnType = (place: HTMLElement, env: GridEnv): (() => void) => {
  const composer = env.getStore(stores.CellComposerStore);
  const press = (event: KeyboardEvent): void => {
    const { activeElement } = document;
    if (composer.editionMode !== 'inactive' || !isPrintable(event)) return;
    if (activeElement?.closest('.o-grid-composer')) getSelection()?.selectAllChildren(activeElement);
  };
  place.addEventListener('keydown', press, { capture: true });
  return () => place.removeEventListener('keydown', press, { capture: true });
};
