import { describe, expect, test } from 'vitest';
import { isOwn } from '../../../workbench/server/origin.ts';

const from = (host: string | undefined, origin?: string) => ({ headers: { host, origin } });

describe('a request is the page’s own', () => {
  test('when it names this machine and has no origin', () => {
    expect(isOwn(from('127.0.0.1:8230'))).toBe(true);
    expect(isOwn(from('localhost:8230'))).toBe(true);
  });

  test('when its origin is the address that it names', () => {
    expect(isOwn(from('127.0.0.1:8230', 'http://127.0.0.1:8230'))).toBe(true);
  });

  test.each([
    ['another site asks', '127.0.0.1:8230', 'https://example.com'],
    ['another port asks', '127.0.0.1:8230', 'http://127.0.0.1:9999'],
    ['a sandboxed frame asks', '127.0.0.1:8230', 'null'],
    ['another name was pointed at this machine', 'evil.example:8230', undefined],
    ['no host is named', undefined, undefined],
  ])('not when %s', (_, host, origin) => {
    expect(isOwn(from(host, origin))).toBe(false);
  });
});
