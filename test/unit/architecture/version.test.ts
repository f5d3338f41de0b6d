import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '../../../src/version.ts';

test('The version that reports name is that of package.json', () => {
  expect(version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
});
