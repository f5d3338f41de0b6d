import { readFile } from 'node:fs/promises';
import { types } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPageWords } from '../../../scripts/build/pageWords.ts';
import { buildRareData } from '../../../scripts/build/rareData.ts';
import { buildServer } from '../../../scripts/build/server.ts';
import type { Project, Workbench } from '../../../workbench/control.ts';
import { compileProject } from '../../../workbench/runtime/project.ts';
import { aShop, ask, setting } from './aShop.ts';

type Place = readonly [path: string, value: unknown];

/** All that can be reached from the globals of a realm, by path: what it is, and of a function its source. */
const builtInsOf = (global: object): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const seen = new Set<unknown>();
  const open: Place[] = [['globalThis', global]];
  // What each execution defines anew.
  Reflect.deleteProperty(global, 'console');
  for (let place = open.pop(); place; place = open.pop()) {
    const [path, value] = place;
    found.set(path, said(value));
    const isPrimitive = (typeof value !== 'object' && typeof value !== 'function') || value === null;
    if (isPrimitive || types.isProxy(value) || seen.has(value)) continue;
    seen.add(value);
    found.set(`${path} is extensible`, String(Object.isExtensible(value)));
    for (const key of Reflect.ownKeys(value)) {
      const { value: held, get, set, ...flags } = Reflect.getOwnPropertyDescriptor(value, key) ?? {};
      found.set(`${path}.${String(key)} as property`, JSON.stringify(flags));
      open.push(
        [`${path}.${String(key)}`, held],
        [`${path}.${String(key)}()`, get],
        [`${path}.${String(key)}=`, set],
      );
    }
    open.push([`${path}'s prototype`, Reflect.getPrototypeOf(value)]);
  }
  return found;
};

const said = (value: unknown): string =>
  typeof value === 'function'
    ? Function.prototype.toString.call(value)
    : typeof value === 'object'
      ? 'object'
      : String(value);

let project: Project;
beforeAll(async () => {
  const { code, parts } = await buildServer();
  project = {
    sources: [{ name: 'Code.js', text: code }],
    html: { Words: buildPageWords(), Data: buildRareData(), Parts: parts },
    manifest: JSON.parse(await readFile('appsscript.json', 'utf8')),
    realm: 'kept',
  };
}, 60_000);

/** Reads what the next execution finds. */
const found = (): ReadonlyMap<string, string> => {
  const { kept } = compileProject(project);
  const realm = kept?.take();
  if (!kept || !realm) throw new Error('The project keeps no realm');
  const all = builtInsOf(realm.tools.evaluate('globalThis', 'all') as object);
  kept.giveBack(realm);
  return all;
};

const deeds: readonly ((shop: Workbench) => unknown)[] = [
  (shop) => shop.run('setUpSpreadsheet'),
  (shop) => shop.run('hourly'),
  (shop) => setting(shop, 'showOutbox', 'TRUE'),
  (shop) =>
    ask(shop, 'saveRow', {
      table: 'Customers',
      id: null,
      values: { name: 'A', phone: '+1 212 555 0100' },
      seen: {},
    }),
  (shop) => ask(shop, 'listSequences'),
  (shop) => ask(shop, 'nothing of this name'),
];

describe('The add-on leaves the built-ins as it finds them, so that the workbench may keep them for its next execution', () => {
  test('whatever it does, or fails in', async () => {
    const shop = await aShop({ project });
    const before = found();
    expect(before.size).toBeGreaterThan(2000);
    for (const deed of deeds) deed(shop);
    const after = found();
    expect([...after].filter(([path, value]) => before.get(path) !== value)).toEqual([]);
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
  });

  test('a script that does not is found out', () => {
    const spoiling: Project = {
      sources: [
        {
          name: 'Code.js',
          text: 'function spoil() { Array.prototype.map = function () {}; Object.freeze(Set); }',
        },
      ],
      html: {},
      manifest: {},
      realm: 'kept',
    };
    project = spoiling;
    const before = found();
    return aShop({ project }).then((shop) => {
      shop.run('spoil');
      const after = found();
      const changed = [...after].filter(([path, value]) => before.get(path) !== value).map(([path]) => path);
      expect(changed).toContain('globalThis.Array.prototype.map');
      expect(changed).toContain('globalThis.Set is extensible');
    });
  });
});
