import type { Shop } from '../ports.ts';
import { en, type WordKey } from '../words/words.ts';

/** The words that a page needs: those whose key matches, the server's own and those that only pages say. */
export const pageWords = (shop: Shop, wanted: RegExp): Readonly<Record<string, string>> => {
  const own = Object.keys(en).filter((key): key is WordKey => wanted.test(key));
  const pages = Object.entries(shop.pageWords.read()).filter(([key]) => wanted.test(key));
  return Object.fromEntries([...own.map((key) => [key, shop.say(key)] as const), ...pages]);
};
