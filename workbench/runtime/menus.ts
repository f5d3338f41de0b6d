import type { MenuItem, World } from '../world.ts';

const find = (items: readonly MenuItem[], captions: readonly string[]): MenuItem | null => {
  const [caption, ...rest] = captions;
  const found = items.find((item) => item.caption === caption && item.separator !== true);
  if (!found) return null;
  return rest.length === 0 ? found : find(found.items ?? [], rest);
};

const listed = (items: readonly MenuItem[], above = ''): string[] =>
  items.flatMap((item) => {
    const path = above === '' ? item.caption : `${above} › ${item.caption}`;
    return item.separator ? [] : item.items ? listed(item.items, path) : [path];
  });

/**
 * The handler of the menu item that the captions lead to, for whoever is at the keyboard; `Extensions` may stand
 * first, and a menu of the script may be named by its items alone.
 * @throws Error naming the items there are.
 */
export const menuHandler = (world: World, captions: readonly string[]): string => {
  const menus = world.ui.menus[world.atKeyboard] ?? [];
  const path = captions[0] === 'Extensions' ? captions.slice(1) : captions;
  const found =
    find(menus, path) ?? menus.map(({ items = [] }) => find(items, path)).find((item) => item !== null);
  if (found?.handler !== undefined) return found.handler;
  const known = listed(menus).join(', ') || 'none';
  throw new Error(
    `There is no menu item '${captions.join(' › ')}' for ${world.atKeyboard}; there are: ${known}`,
  );
};
