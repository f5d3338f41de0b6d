/** The page as a person meets it: a real Chromium against the workbench in a process of its own. */

import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Frame, type Page } from 'playwright-core';
import { findBrowser } from '../scripts/browser.ts';
import { opportunities } from '../src/schema/tables/opportunities.ts';
import { letterOf } from '../test/contract/letterOf.ts';
import type { TestDoor } from '../workbench/page/testDoor.ts';
import { type Measure, median, timed } from './measure.ts';

declare global {
  /** What the page offers to tests; see workbench/page/testDoor.ts. */
  var workbench: TestDoor;
}

const times = 7;

export const measurePage = async (): Promise<readonly Measure[]> => {
  const served = fork('bench/child/serve.ts', {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  try {
    const { url } = await told<{ url: string }>(served, 'url');
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const ready = await timed(3, () => load(page, url));
    const actions = await measureSidebar(page);
    const edits = await measureEdits(page);
    served.send('memory');
    const { rss } = await told<{ rss: number }>(served, 'rss');
    return [
      { name: 'page ready, demo data', value: median(ready), unit: 'ms', budget: 5_000 },
      ...actions,
      {
        name: 'a cell of Opportunities edited, Funnel recalculated',
        value: median(edits),
        unit: 'ms',
        budget: 500,
      },
      { name: 'memory of the workbench with a page', value: rss, unit: 'bytes', budget: 1.5e9 },
    ];
  } finally {
    await browser.close();
    served.disconnect();
  }
};

/** From the command to a page that can be used: the demo set up and imported, or the workbook that was kept. */
export const measureStart = async (): Promise<readonly Measure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-start-'));
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  const start = async (): Promise<number> => {
    const begun = performance.now();
    const child = spawn('npm', ['start', '--silent', '--', '--port', '0', '--no-open', '--folder', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    try {
      await load(await browser.newPage(), await addressPrinted(child));
      return performance.now() - begun;
    } finally {
      const ended = new Promise((done) => child.once('exit', done));
      // The command and what it started are one group: a terminal's Ctrl-C ends them alike.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
      await ended;
    }
  };
  try {
    return [
      { name: 'npm start to the page, first time (set-up and import)', value: await start(), unit: 'ms' },
      { name: 'npm start to the page, workbook kept', value: await start(), unit: 'ms' },
    ];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
};

const addressPrinted = (child: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(text) ?? [];
      if (address !== undefined) done(address);
    });
    child.once('exit', (status) => fail(new Error(`npm start ended with ${status}: ${text}`)));
  });

/** The next message of the child that has the field. */
const told = <T extends object>(child: ChildProcess, field: keyof T & string): Promise<T> =>
  new Promise((done, fail) => {
    const listen = (message: unknown): void => {
      if (typeof message !== 'object' || message === null || !(field in message)) return;
      child.off('message', listen);
      // bench/child/serve.ts sends nothing else under this field.
      done(message as T);
    };
    child.on('message', listen);
    child.once('exit', (status) => fail(new Error(`The workbench ended with ${status}`)));
  });

const load = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await page.waitForFunction(() => globalThis.workbench?.isReady() === true, null, { timeout: 60_000 });
};

const measureSidebar = async (page: Page): Promise<readonly Measure[]> => {
  await page.getByRole('menubar').getByRole('menuitem', { name: 'Extensions', exact: true }).click();
  for (const item of ['Clientele', 'Open sidebar'])
    await page
      .locator('.menu-list button', { has: page.getByText(item, { exact: true }) })
      .last()
      .click();
  const frame = await (await page.waitForSelector('.sidebar iframe')).contentFrame();
  if (!frame) throw new Error('The sidebar has no frame.');
  await frame.getByRole('tab').first().waitFor({ timeout: 60_000 });
  const customer = await page.evaluate(() => globalThis.workbench.cell('Customers', 'A2'));
  const saves = Array.from({ length: times }, (_, at) => ({
    customer,
    values: { phone: `0${at + 1}` },
    seen: { phone: at === 0 ? null : `0${at}` },
  }));
  const same = (input: object): readonly object[] => new Array(times).fill(input);
  const actions: readonly (readonly [string, string, readonly object[]])[] = [
    ['start', 'start', same({})],
    ['search', 'findCustomers', same({ text: 'can' })],
    ['card', 'customerCard', same({ customer })],
    ['opportunities of a customer', 'openOpportunities', same({ customer })],
    ['save a field', 'changeCustomer', saves],
  ];
  const measures: Measure[] = [];
  for (const [name, request, inputs] of actions) {
    const taken: number[] = [];
    for (const input of inputs) taken.push(await answered(frame, request, input));
    measures.push({ name: `sidebar, ${name}: answered`, value: median(taken), unit: 'ms', budget: 300 });
  }
  return measures;
};

/** Milliseconds from the sidebar's call of google.script.run to its success handler. */
const answered = (frame: Frame, name: string, input: object): Promise<number> =>
  frame.evaluate(
    ([request, given]) =>
      new Promise<number>((done, fail) => {
        const begun = performance.now();
        // The sidebar's frame has what Google gives it; its types belong to the sidebar.
        const { run } = Reflect.get(globalThis, 'google').script;
        run
          .withSuccessHandler((answer: { ok: boolean }) =>
            answer.ok ? done(performance.now() - begun) : fail(new Error(JSON.stringify(answer))),
          )
          .withFailureHandler(fail)
          .clientele({ name: request, input: given });
      }),
    [name, input] as const,
  );

/** Milliseconds from Enter in the cell of a value until the sum on the tab Funnel has changed in the page. */
const measureEdits = async (page: Page): Promise<readonly number[]> => {
  await page.locator('.o-sheet', { has: page.getByText('Opportunities', { exact: true }) }).click();
  await page.waitForFunction(() => globalThis.workbench.activeSheet() === 'Opportunities');
  const box = page.locator('.o-named-range-selector input');
  await box.fill(`${letterOf(opportunities, 'value')}2`);
  await box.press('Enter');
  const taken: number[] = [];
  for (let at = 0; at < times; at++) {
    const before = await page.evaluate(() => globalThis.workbench.cell('Funnel', 'C6'));
    await page.keyboard.type(String(2000 + at));
    const begun = performance.now();
    await page.keyboard.press('Enter');
    await page.waitForFunction((old) => globalThis.workbench.cell('Funnel', 'C6') !== old, before);
    taken.push(performance.now() - begun);
    await page.keyboard.press('ArrowUp');
  }
  return taken;
};
