import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cutOff } from './cutOff.ts';
import { launchBrowser } from './launch.ts';

/** What the other tests of pages go by when they say that no text is cut off. */
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 300, height: 400 } });
}, 60_000);
afterAll(() => browser.close());

const shown = async (html: string): Promise<readonly string[]> => {
  await page.setContent(`<style>body{font:14px Arial;margin:0} .unseen{position:absolute;width:1px;height:1px;
    overflow:hidden;clip-path:inset(50%)}</style>${html}`);
  return cutOff(page);
};

const long = 'A text that is far too long for its box';

test.each([
  ['in a box that is too narrow', `<p style="width:90px;overflow:hidden;white-space:nowrap">${long}</p>`],
  ['in a box that is too low', `<p style="width:90px;height:20px;overflow:hidden">${long}</p>`],
  ['deep in a box', `<div style="width:90px;overflow:hidden;white-space:nowrap"><b><i>${long}</i></b></div>`],
  [
    'beside the page',
    `<div style="overflow-x:hidden"><p style="white-space:nowrap;width:900px">${long} ${long}</p></div>`,
  ],
  ['as a value', `<input value="${long}" style="width:90px">`],
  ['as a placeholder', `<input placeholder="${long}" style="width:90px">`],
  ['as a choice', `<select style="width:90px"><option>${long}</option></select>`],
  [
    'with an ellipsis that nothing makes up for',
    `<p style="width:90px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">${long}</p>`,
  ],
])('a text is cut off %s', async (_, html) => {
  expect(await shown(html)).toEqual([expect.stringContaining('A text that is far too long')]);
});

test.each([
  ['where its box can be scrolled', `<p style="width:90px;overflow:auto;white-space:nowrap">${long}</p>`],
  ['where it has lines enough', `<p style="width:90px;overflow:hidden">${long}</p>`],
  ['where it is not seen', `<p class="unseen">${long}</p><p hidden>${long}</p>`],
  [
    'where its title says it whole',
    `<p title="${long}" style="width:90px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">${long}</p>`,
  ],
  ['where it has room', `<input value="Short"><select><option>Short</option></select><p>${long}</p>`],
])('no text is cut off %s', async (_, html) => {
  expect(await shown(html)).toEqual([]);
});
