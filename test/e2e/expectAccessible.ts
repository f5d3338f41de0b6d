import { readFile } from 'node:fs/promises';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

/** No violation of axe's rules in a page of ours. */
export const expectAccessible = async (page: Frame | Page): Promise<void> => {
  await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  const violations = await page.evaluate(async () => {
    const checker: typeof axe = Reflect.get(globalThis, 'axe');
    const result = await checker.run(document, { resultTypes: ['violations'] });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
  expect(violations).toEqual([]);
};
