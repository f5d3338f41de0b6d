/** The browser of the tests. */
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.ts';

/**
 * A sandboxed frame stays in the process of its page: in a process of its own it loses a click that comes before the two
 * processes have agreed where it stands, which takes longer the busier the machine is.
 */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-features=IsolateSandboxedIframes'],
  });
