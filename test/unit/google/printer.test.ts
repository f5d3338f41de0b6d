import { afterEach, expect, test, vi } from 'vitest';
import { openPrinter } from '../../../src/google/printer.ts';

afterEach(() => vi.unstubAllGlobals());

test('a page that Google does not turn into PDF now is no PDF, and the log says why (R56)', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const getAs = (): never => {
    throw new Error('Service invoked too many times');
  };
  vi.stubGlobal('HtmlService', { createHtmlOutput: () => ({ getAs }) });
  expect(openPrinter().pdf('<p>x</p>')).toBeNull();
  expect(warn).toHaveBeenCalledWith('Error: Service invoked too many times');
});
