import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Where the pictures go, for whoever wants to look. */
const folder = process.env.PICTURES;

/** Takes pictures of a page where somebody asked for them; their names begin alike. */
export const pictures =
  (begin = '') =>
  async (page: Page, name: string): Promise<void> => {
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/${begin}${name}.png` });
  };
