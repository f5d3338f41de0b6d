import type { Page } from 'playwright-core';

/** Moves on with the Tab key until the control called `name`, whole or by pattern, has the keyboard. */
export const tabTo = async (
  page: Page,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> => {
  const seen: string[] = [];
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press(key);
    const called = await page.evaluate(() => {
      const at = document.activeElement;
      const labels =
        at instanceof HTMLSelectElement || at instanceof HTMLInputElement
          ? [...(at.labels ?? [])].map((label) => label.textContent)
          : [];
      return (at?.getAttribute('aria-label') || labels.join(' ') || at?.textContent || '').trim();
    });
    if (typeof name === 'string' ? called === name : name.test(called)) return;
    seen.push(called.slice(0, 40));
  }
  throw new Error(`The ${key} key never comes to ${name}, only to: ${[...new Set(seen)].join(' | ')}`);
};
