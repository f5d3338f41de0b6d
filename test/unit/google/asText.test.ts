import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asText } from '../../../src/google/cells.ts';

/** What a sheet keeps of a text: a leading apostrophe marks text and is not part of it. */
const kept = (written: string): string => (written.startsWith("'") ? written.slice(1) : written);

describe('Text on its way into a cell', () => {
  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', "'x"])('%j is marked as text', (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });

  test.each(['', 'Acme', 'a=b', '1+1', ' =1'])('%j needs no mark', (text) => {
    expect(asText(text)).toBe(text);
  });

  test('comes back as it was, whatever it is, and never begins as a formula does', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(kept(asText(text))).toBe(text);
        expect(asText(text)).not.toMatch(/^[=+\-@]/);
      }),
    );
  });
});
