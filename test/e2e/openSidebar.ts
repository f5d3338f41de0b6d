/** Opens the built sidebar alone, 300 pixels wide, in a real browser; its calls go to a workbench in this process. */
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/words/languages.ts';
import type { RunResult, Workbench } from '../../workbench/control.ts';
import { launchBrowser } from './launch.ts';

export interface SidebarOptions {
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly language?: Language;
  /** Stands before each call: may fail as the network does (throw), or wait. */
  readonly before?: (name: string) => void | Promise<void>;
}

export interface OpenSidebar {
  readonly page: Page;
  /** Every call that the page made, in order. */
  readonly calls: readonly { readonly name: string; readonly result: RunResult }[];
  readonly errors: readonly string[];
  close(): Promise<void>;
}

let browser: Promise<Browser> | null = null;

/** One browser for all sidebars of a test file: close it with `closeBrowser`. */
const sharedBrowser = (): Promise<Browser> => {
  browser ??= launchBrowser();
  return browser;
};

export const closeBrowser = async (): Promise<void> => {
  await (await browser)?.close();
  browser = null;
};

/** `google.script.run` as the page knows it, over one function that the test exposes. */
const bridge = `
const runner = (success, failure) => ({
  withSuccessHandler: (handler) => runner(handler, failure),
  withFailureHandler: (handler) => runner(success, handler),
  ...Object.fromEntries(['Mining', 'FirstRun', 'Sidebar', 'Import', 'Adopt', 'Mail'].map((name) =>
    ['open' + name, () => (window.opened = [...(window.opened ?? []), 'open' + name])])),
  clientele: (request) => window.askWorkbench(JSON.stringify(request)).then(
    (text) => success && success(JSON.parse(text)), (error) => failure && failure(error)),
});
window.google = { script: { run: runner(), host: { close: () => {}, editor: { focus: () => {} } } } };`;

export const openSidebar = async (workbench: Workbench, options: SidebarOptions): Promise<OpenSidebar> => {
  const { html, width = 300, height = 800, dark = false, language = 'en', before } = options;
  const context = await (await sharedBrowser()).newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: language,
  });
  const page = await context.newPage();
  const calls: { name: string; result: RunResult }[] = [];
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.exposeFunction('askWorkbench', async (text: string) => {
    const request: { name: string; input: unknown } = JSON.parse(text);
    await before?.(request.name);
    const result = workbench.call('clientele', request);
    if (result.record.error) throw new Error(result.record.error.message);
    calls.push({ name: request.name, result });
    return JSON.stringify(result.value ?? null);
  });
  await page.addInitScript(bridge);
  // An address of its own, answered from here: a page without one has no storage and no init script.
  await page.route('**/*', (route) =>
    route.request().url() === 'https://sidebar.example/'
      ? route.fulfill({ contentType: 'text/html', body: html })
      : route.abort(),
  );
  await page.goto('https://sidebar.example/');
  return { page, calls, errors, close: () => context.close() };
};

/** The same for a dialog, in its own size. */
export const openDialog = (workbench: Workbench, options: SidebarOptions): Promise<OpenSidebar> =>
  openSidebar(workbench, { width: 760, height: 560, ...options });
