import templates from '@odoo/o-spreadsheet/dist/o_spreadsheet.xml';
import { App, Component, xml } from '@odoo/owl';
import { type Model, registries, Spreadsheet, setTranslationMethod } from '../../engine/load.ts';
import type { Language } from '../words.ts';
import { gridWord, setGridLanguage } from './gridWords.ts';
import { nameControls } from './nameControls.ts';
import { replaceOnType } from './replaceOnType.ts';

/** What the grid gives its own menus to act with. */
export type GridEnv = ConstructorParameters<typeof Spreadsheet>[1];

export interface Notices {
  readonly notify: (text: string) => void;
  /** An error, and what to do once it was read. */
  readonly raise: (text: string, then?: () => void) => void;
  readonly confirm: (text: string, yes: () => void, no?: () => void) => void;
}

type Probe = { readonly component: typeof Component; readonly env: Promise<GridEnv> };

/**
 * Components of the grid's top bar are given the grid's environment: the one public way to get it. The bar appears
 * once the grid has measured itself, after mounting.
 */
const envProbe = (): Probe => {
  let found: (env: GridEnv) => void;
  const env = new Promise<GridEnv>((resolve) => {
    found = resolve;
  });
  class EnvProbe extends Component {
    static override template = xml`<span hidden="hidden"/>`;
    static override props = {};
    override setup(): void {
      // Owl leaves the environment's type open; below Spreadsheet it is this one.
      found(this.env as GridEnv);
    }
  }
  return { component: EnvProbe, env };
};

export interface MountedGrid {
  readonly env: GridEnv;
  readonly unmount: () => void;
}

/**
 * Puts the grid on the page in a language. Resolves, once it is drawn, with the environment that its menu items need.
 */
export const mountGrid = async (
  model: Model,
  place: HTMLElement,
  language: Language,
  notices: Notices,
): Promise<MountedGrid> => {
  const { component, env } = envProbe();
  setGridLanguage(language);
  registries.topbarComponentRegistry.replace('env', { component, sequence: 0 });
  setTranslationMethod((...[english]) => gridWord(english));
  const app = new App(Spreadsheet, {
    props: {
      model,
      colorScheme: 'light',
      notifyUser: ({ text }: { text: string }) => notices.notify(text),
      raiseError: notices.raise,
      askConfirmation: notices.confirm,
    },
    // The grid has a layout for telephones, on which Sheets runs no add-ons. It adds the rest of its environment itself.
    env: { isSmall: false } as unknown as GridEnv,
    translateFn: gridWord,
    templates,
  });
  await app.mount(place);
  const gridEnv = await env;
  const stopNaming = nameControls(place, gridWord);
  const stopReplacing = replaceOnType(place, gridEnv);
  return {
    env: gridEnv,
    unmount: () => {
      stopNaming();
      stopReplacing();
      app.destroy();
    },
  };
};
