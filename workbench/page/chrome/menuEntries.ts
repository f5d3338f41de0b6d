import { registries } from '../../engine/load.ts';
import type { MenuItem } from '../../world.ts';
import type { GridEnv } from '../grid/mountGrid.ts';
import type { Say } from '../words.ts';

/** One line of a menu, whoever it comes from: the grid, the workbench or the add-on. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly checked?: boolean;
  readonly lineBelow?: boolean;
  readonly items?: () => readonly Entry[];
  readonly run?: () => void;
}

export interface Menu {
  readonly id: string;
  readonly label: string;
  readonly items: () => readonly Entry[];
}

export interface FileActions {
  readonly download: () => void;
  readonly pickImport: () => void;
  readonly reset: () => void;
  readonly about: () => void;
  readonly clickAddon: (captions: readonly string[]) => void;
}

type Action = ReturnType<typeof registries.topbarMenuRegistry.getMenuItems>[number];

/** Items of the grid that the workbench does itself (settings) or that Sheets does not have. */
const LEFT_OUT = new Set(['settings', 'insert_carousel', 'view_irregularity_map', 'toggle_pin_panel']);

const entryOf = (action: Action, env: GridEnv): Entry => {
  const items = action.children(env);
  return {
    id: action.id,
    label: String(action.name(env)),
    hint: action.shortcut || String(action.description(env)),
    disabled: !action.isEnabled(env),
    checked: action.isActive?.(env) ?? false,
    lineBelow: action.separator,
    ...(items.length > 0
      ? { items: () => entriesOf(items, env) }
      : { run: () => void action.execute?.(env) }),
  };
};

const entriesOf = (actions: readonly Action[], env: GridEnv): readonly Entry[] =>
  actions
    .filter((action) => !LEFT_OUT.has(action.id) && action.isVisible(env))
    .filter((action) => action.execute || action.children(env).length > 0)
    .map((action) => entryOf(action, env));

const addonEntry = (
  item: MenuItem,
  above: readonly string[],
  click: FileActions['clickAddon'],
  line: boolean,
): Entry => {
  const captions = [...above, item.caption];
  return {
    id: captions.join(' › '),
    label: item.caption,
    lineBelow: line,
    ...(item.items
      ? { items: () => addonEntries(item.items ?? [], captions, click) }
      : { run: () => click(captions) }),
  };
};

/** The add-on's own items; a separator becomes the line below the item before it. */
export const addonEntries = (
  items: readonly MenuItem[],
  above: readonly string[],
  click: FileActions['clickAddon'],
): readonly Entry[] =>
  items
    .map((item, index) => ({ item, line: items[index + 1]?.separator === true }))
    .filter(({ item }) => !item.separator)
    .map(({ item, line }) => addonEntry(item, above, click, line));

const MENUS = ['file', 'edit', 'view', 'insert', 'format', 'data'] as const;

/**
 * The menu bar: the grid's menus, the workbench's File and Help, and what the script's onOpen added: an add-on's menu
 * stands in Extensions, any other at the end of the bar.
 */
export const menuBar = (
  env: GridEnv | null,
  addon: readonly MenuItem[],
  actions: FileActions,
  say: Say,
): readonly Menu[] => {
  const grid = registries.topbarMenuRegistry.getMenuItems();
  const own: readonly Entry[] = [
    { id: 'download', label: say('fileDownload'), run: actions.download },
    { id: 'import', label: say('fileImport'), run: actions.pickImport, lineBelow: true },
    { id: 'reset', label: say('fileReset'), run: actions.reset, lineBelow: true },
  ];
  const gridItems = (id: string): readonly Entry[] => {
    const menu = grid.find((item) => item.id === id);
    return menu && env ? entriesOf(menu.children(env), env) : [];
  };
  const inExtensions = addon.filter((menu) => menu.addon);
  const none: Entry = { id: 'none', label: say('extensionsEmpty'), disabled: true };
  return [
    ...MENUS.map((id) => ({
      id,
      label: say(id),
      items: () => (id === 'file' ? [...own, ...gridItems(id)] : gridItems(id)),
    })),
    {
      id: 'extensions',
      label: say('extensions'),
      items: () => (inExtensions.length > 0 ? addonEntries(inExtensions, [], actions.clickAddon) : [none]),
    },
    {
      id: 'help',
      label: say('help'),
      items: () => [{ id: 'about', label: say('helpAbout'), run: actions.about }],
    },
    ...addon
      .filter((menu) => !menu.addon)
      .map(({ caption, items = [] }) => ({
        id: `own-${caption}`,
        label: caption,
        items: () => addonEntries(items, [caption], actions.clickAddon),
      })),
  ];
};
