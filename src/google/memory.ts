import type { Memory } from '../ports.ts';

/** The document's cache. Google may drop what it holds; where it cannot be reached, nothing is remembered. */
export const openMemory = (): Memory => {
  const attempt = <T>(work: (cache: GoogleAppsScript.Cache.Cache) => T): T | null => {
    try {
      const cache = CacheService.getDocumentCache();
      return cache ? work(cache) : null;
    } catch {
      return null;
    }
  };
  return {
    read: (key) => attempt((cache) => cache.get(key)),
    write: (key, value, seconds) => {
      attempt((cache) => cache.put(key, value, seconds));
    },
    forget: (key) => {
      attempt((cache) => cache.remove(key));
    },
  };
};
