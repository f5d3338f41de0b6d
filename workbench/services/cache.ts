/** CacheService: text by key that Google may drop, and drops when it expires. */
import type { Host } from '../host.ts';
import type { CacheStore } from '../world.ts';
import { guarded } from './guard.ts';
import { setOwn } from './ownKeys.ts';
import { demandSignature } from './signature.ts';

/** From apps-script/reference/cache/cache: characters, bytes, seconds; and what stays when too many are kept. */
const KEY_LIMIT = 250;
const VALUE_LIMIT = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;
const MAX_ENTRIES = 1000;
const KEPT_ENTRIES = 900;

export const createCacheService = (host: Host): GoogleAppsScript.Cache.CacheService => {
  const { script, document, user } = host.world.cache;
  return guarded('CacheService', {
    getScriptCache: () => cache(host, () => script),
    getDocumentCache: () => cache(host, () => document),
    getUserCache: () =>
      cache(host, () => {
        const own = user[host.effective.key] ?? {};
        user[host.effective.key] = own;
        return own;
      }),
  });
};

const cache = (host: Host, store: () => CacheStore): GoogleAppsScript.Cache.Cache => {
  const call = <T>(name: string, effect: () => T): T =>
    host.call({ service: 'CacheService', method: `Cache.${name}`, kind: 'cache' }, effect);
  const demand = (
    name: string,
    args: readonly unknown[],
    ...forms: Parameters<typeof demandSignature>[3][]
  ) => demandSignature(host, `CacheService.Cache.${name}`, args, ...forms);
  const alive = (key: string): string | null => {
    const entry = Object.hasOwn(store(), key) ? store()[key] : undefined;
    return entry !== undefined && entry.until > host.now() ? entry.value : null;
  };
  return guarded('Cache', {
    get: (key: string) => {
      demand('get', [key], ['string']);
      demandKey(host, key);
      return call('get', () => alive(key));
    },
    getAll: (keys: string[]) => {
      demand('getAll', [keys], ['array']);
      for (const key of keys) demandKey(host, key);
      return call('getAll', () => {
        const found = keys.map((key) => [key, alive(key)] as const).filter(([, value]) => value !== null);
        return host.realm.object(Object.fromEntries(found));
      });
    },
    put: (key: string, value: string, ...rest: [seconds?: number]) => {
      demand('put', [key, value, ...rest], ['string', 'primitive'], ['string', 'primitive', 'number']);
      const until = expiry(host, rest[0]);
      const text = String(value);
      demandEntry(host, key, text);
      call('put', () => keep(host, store(), [[key, text]], until));
    },
    putAll: (values: Record<string, unknown>, ...rest: [seconds?: number]) => {
      demand('putAll', [values, ...rest], ['object'], ['object', 'number']);
      const until = expiry(host, rest[0]);
      const entries = Object.entries(values).map(([key, value]) => [key, String(value)] as const);
      for (const [key, value] of entries) demandEntry(host, key, value);
      call('putAll', () => keep(host, store(), entries, until));
    },
    remove: (key: string) => {
      demand('remove', [key], ['string']);
      demandKey(host, key);
      call('remove', () => {
        delete store()[key];
      });
    },
    removeAll: (keys: string[]) => {
      demand('removeAll', [keys], ['array']);
      call('removeAll', () => {
        for (const key of keys) delete store()[key];
      });
    },
  });
};

const keep = (
  host: Host,
  store: CacheStore,
  entries: readonly (readonly [string, string])[],
  until: number,
): void => {
  const at = host.now();
  for (const [key, value] of entries) setOwn(store, key, { value, until, at });
  for (const [key, entry] of Object.entries(store)) if (entry.until <= at) delete store[key];
  const all = Object.entries(store);
  if (all.length <= MAX_ENTRIES) return;
  const soonest = all.sort(([, a], [, b]) => a.until - b.until).slice(0, all.length - KEPT_ENTRIES);
  for (const [key] of soonest) delete store[key];
};

const demandKey = (host: Host, key: string): void => {
  if (key.length > KEY_LIMIT) throw host.realm.error('Argument too large: key', 'Exception');
};

const demandEntry = (host: Host, key: string, value: string): void => {
  demandKey(host, key);
  if (Buffer.byteLength(value) > VALUE_LIMIT)
    throw host.realm.error('Argument too large: value', 'Exception');
};

/** Epoch ms. Google's words for a time out of bounds are not published; that it refuses them is. */
const expiry = (host: Host, seconds = DEFAULT_SECONDS): number => {
  if (seconds > MAX_SECONDS) throw host.realm.error('Argument too large: expirationInSeconds', 'Exception');
  if (seconds < 1) throw host.realm.error('Argument too small: expirationInSeconds', 'Exception');
  return host.now() + seconds * 1000;
};
