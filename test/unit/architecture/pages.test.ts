import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Sources of the pages, without what they say in comments. */
const sources = readdirSync('sidebar', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(tsx?|css)$/.test(name))
  .map((name) => ({
    name,
    code: readFileSync(`sidebar/${name}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
  }));

const holding = (forbidden: RegExp): readonly string[] =>
  sources.flatMap(({ name, code }) => [...code.matchAll(forbidden)].map(([found]) => `${name}: ${found}`));

describe('The pages', () => {
  test('make no markup of text', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(
      holding(
        /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\b|javascript:/g,
      ),
    ).toEqual([]);
  });

  test('load nothing from elsewhere, and ask nobody but their script', () => {
    expect(
      holding(
        /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|@import|url\((?!['"]?data:)|\bsrc=["'{`]*https?:/g,
      ),
    ).toEqual([]);
  });
});
