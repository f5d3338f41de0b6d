/** Sets a key of a store as its own, whatever it is called: `__proto__` is a key like any other. */
export const setOwn = <T>(store: Record<string, T>, key: string, value: T): void => {
  Object.defineProperty(store, key, { value, configurable: true, enumerable: true, writable: true });
};
