/** PropertiesService: text by key for the script, the document and each user. */
import type { Host } from '../host.ts';
import { guarded } from './guard.ts';
import { setOwn } from './ownKeys.ts';
import { demandSignature } from './signature.ts';

/** Bytes of UTF-8; published as 9 kB a value and 500 kB a store (apps-script/guides/services/quotas). */
const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

type Store = Record<string, string>;
type Properties = GoogleAppsScript.Properties.Properties;

export const createPropertiesService = (host: Host): GoogleAppsScript.Properties.PropertiesService => {
  const { script, document, user } = host.world.properties;
  return guarded('PropertiesService', {
    getScriptProperties: () => properties(host, () => script),
    getDocumentProperties: () => properties(host, () => document),
    getUserProperties: () =>
      properties(host, () => {
        const own = user[host.effective.key] ?? {};
        user[host.effective.key] = own;
        return own;
      }),
  });
};

const properties = (host: Host, store: () => Store): Properties => {
  const call = <T>(name: string, effect: () => T): T =>
    host.call({ service: 'PropertiesService', method: `Properties.${name}`, kind: 'property' }, effect);
  const demand = (
    name: string,
    args: readonly unknown[],
    ...forms: Parameters<typeof demandSignature>[3][]
  ) => demandSignature(host, `PropertiesService.Properties.${name}`, args, ...forms);
  const write = (name: string, change: (current: Store) => void): Properties => {
    call(name, () => {
      change(store());
      host.touched();
    });
    return self;
  };
  const self: Properties = guarded('Properties', {
    getProperty: (key: string) => {
      demand('getProperty', [key], ['string']);
      return call('getProperty', () => (Object.hasOwn(store(), key) ? (store()[key] ?? null) : null));
    },
    getProperties: () => host.realm.object(call('getProperties', () => ({ ...store() }))),
    getKeys: () => host.realm.array(call('getKeys', () => Object.keys(store()))),
    setProperty: (key: string, value: string) => {
      demand('setProperty', [key, value], ['string', 'primitive'], ['string', 'object'], ['string', 'array']);
      return write('setProperty', (current) => put(host, current, { [key]: String(value) }));
    },
    setProperties: (values: Store, ...rest: [deleteAllOthers?: boolean]) => {
      demand('setProperties', [values, ...rest], ['object'], ['object', 'boolean']);
      const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
      return write('setProperties', (current) => {
        if (rest[0] === true) replace(host, current, texts);
        else put(host, current, texts);
      });
    },
    deleteProperty: (key: string) => {
      demand('deleteProperty', [key], ['string']);
      return write('deleteProperty', (current) => {
        delete current[key];
      });
    },
    deleteAllProperties: () => write('deleteAllProperties', (current) => replace(host, current, {})),
  });
  return self;
};

/** Checks all before it changes any, as one call to Google is one change. */
const put = (host: Host, store: Store, values: Store): void => {
  demandRoom(host, { ...store, ...values }, values);
  for (const [key, value] of Object.entries(values)) setOwn(store, key, value);
};

const replace = (host: Host, store: Store, values: Store): void => {
  demandRoom(host, values, values);
  for (const key of Object.keys(store)) delete store[key];
  for (const [key, value] of Object.entries(values)) setOwn(store, key, value);
};

const demandRoom = (host: Host, whole: Store, fresh: Store): void => {
  if (Object.values(fresh).some((value) => Buffer.byteLength(value) > VALUE_LIMIT)) {
    throw host.realm.error('Argument too large: value', 'Exception');
  }
  const size = Object.entries(whole).reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
    0,
  );
  if (size > STORE_LIMIT) {
    throw host.realm.error(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
      'Exception',
    );
  }
};
