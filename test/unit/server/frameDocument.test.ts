import { describe, expect, test } from 'vitest';
import { frameDocument, mailDocument } from '../../../workbench/page/frame/frameDocument.ts';

const order = (text: string, ...parts: readonly string[]): readonly number[] =>
  parts.map((part) => text.indexOf(part));
const isRising = (places: readonly number[]): boolean =>
  places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1));

describe('the document of a frame', () => {
  test('has the bridge first in its head, before any code of the add-on', () => {
    const html =
      '<!DOCTYPE html><html lang="en"><head class="x"><script>own()</script></head><body>hi</body></html>';
    const text = frameDocument(html, 'bridge()');
    expect(isRising(order(text, '<head class="x">', 'Content-Security-Policy', 'bridge()', 'own()'))).toBe(
      true,
    );
    expect(text).toContain('<html lang="en">');
  });

  test('stays in standards mode when the add-on gave a fragment', () => {
    const text = frameDocument('<p>hi</p>', 'bridge()');
    expect(text.startsWith('<!doctype html>')).toBe(true);
    expect(isRising(order(text, 'bridge()', '<p>hi</p>'))).toBe(true);
  });

  test('may connect to nothing', () => {
    expect(frameDocument('', '')).toContain("default-src 'none'");
  });

  test('of a mail allows no script', () => {
    const text = mailDocument('<h1>Due</h1>');
    expect(text).not.toContain('script-src');
    expect(text).toContain("default-src 'none'");
  });
});
