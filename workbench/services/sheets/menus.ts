/** Menus that a script makes: `createMenu` stands in the menu bar, `createAddonMenu` under Extensions. */
import type { Host } from '../../host.ts';
import type { MenuItem } from '../../world.ts';
import { guarded } from '../guard.ts';
import { exception } from './exception.ts';
import { shows } from './reach.ts';

type Menu = GoogleAppsScript.Base.Menu;

const itemsByMenu = new WeakMap<object, { caption: string; items: MenuItem[] }>();

/** The add-on's name as Extensions shows it: `world.extra.addonName`, where the project was given one. */
const addonCaption = ({ world }: Host): string =>
  typeof world.extra.addonName === 'string' ? world.extra.addonName : 'Clientele';

/** @param caption null for the add-on's own menu. */
export const makeMenu = (host: Host, caption: string | null): Menu => {
  const own = { caption: caption ?? addonCaption(host), items: [] as MenuItem[] };
  const methods: Menu = {
    addItem(label, functionName) {
      if (label === '' || functionName === '')
        throw exception(host, 'A menu item needs a caption and the name of a function.');
      own.items.push({ caption: String(label), handler: String(functionName) });
      return menu;
    },
    addSeparator() {
      own.items.push({ caption: '', separator: true });
      return menu;
    },
    addSubMenu(child) {
      const sub = itemsByMenu.get(child);
      if (sub === undefined)
        throw exception(
          host,
          "The parameters (Object) don't match the method signature for Ui.Menu.addSubMenu.",
        );
      own.items.push({ caption: sub.caption, items: sub.items });
      return menu;
    },
    addToUi() {
      shows(host, 'Menu.addToUi', () => addTopMenu(host, { ...own, addon: caption === null }));
    },
  };
  const menu = guarded('Menu', methods);
  itemsByMenu.set(menu, own);
  return menu;
};

type TopMenu = Pick<MenuItem, 'caption' | 'items' | 'addon'>;

/** Shows a menu to whoever the script runs for; one of the same name is replaced. */
export const addTopMenu = (host: Host, menu: TopMenu): void => {
  const others = topMenus(host).filter(({ caption }) => caption !== menu.caption);
  setTopMenus(host, [...others, menu]);
};

export const removeTopMenu = (host: Host, caption: string): void =>
  setTopMenus(
    host,
    topMenus(host).filter((menu) => menu.caption !== caption),
  );

const topMenus = ({ world, active }: Host): readonly MenuItem[] => world.ui.menus[active.key] ?? [];

const setTopMenus = (host: Host, menus: readonly MenuItem[]): void => {
  host.world.ui.menus[host.active.key] = [...menus];
  host.touched();
};
