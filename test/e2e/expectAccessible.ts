import { readFile } from 'node:fs/promises';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { cutOff } from './cutOff.ts';

/** No violation of axe's rules in a page of ours, in the light and in the dark, and no text that is cut off. */
export const expectAccessible = async (page: Frame | Page): Promise<void> => {
  // Half a megabyte, once a page.
  if (!(await page.evaluate(() => Reflect.has(globalThis, 'axe'))))
    await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  expect(await violations(page)).toEqual([]);
  expect(await cutOff(page), 'texts that are cut off').toEqual([]);
  const whole = 'page' in page ? page.page() : page;
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await whole.emulateMedia({ colorScheme: isDark ? 'light' : 'dark' });
  // Nothing but colours depends on it.
  expect(await violations(page, ['color-contrast']), isDark ? 'in the light' : 'in the dark').toEqual([]);
  await whole.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
};

/** @param rules Those that are asked; none means all. */
const violations = (page: Frame | Page, rules: readonly string[] = []): Promise<readonly string[]> =>
  page.evaluate(async (values) => {
    // What fades in or out has other colours meanwhile; what goes round for ever is not waited for.
    const fading = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(fading.map(({ finished }) => finished.catch(() => undefined)));
    const checker: typeof axe = Reflect.get(globalThis, 'axe');
    const result = await checker.run(document, {
      resultTypes: ['violations'],
      ...(values.length > 0 && { runOnly: { type: 'rule', values: [...values] } }),
    });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, rules);
