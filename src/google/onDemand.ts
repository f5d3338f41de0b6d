import { dataFile } from './dataFile.ts';

/**
 * Stands in the bundle in the place of a value of plain data and is read like it; the value itself is in `Data.html`
 * under `name` and is fetched when something of it is first asked for.
 * @param empty `[]` for a list, `{}` for anything else.
 */
export const onDemand = (name: string, empty: object): object => {
  const value = (): object => dataFile<Readonly<Record<string, object>>>('Data')[name] ?? empty;
  return new Proxy(empty, {
    get: (_, key) => Reflect.get(value(), key),
    has: (_, key) => Reflect.has(value(), key),
    ownKeys: () => Reflect.ownKeys(value()),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(value(), key),
  });
};
