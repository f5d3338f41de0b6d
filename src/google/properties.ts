/** The document's properties: all of them read in one call, once an execution. */
export interface Properties {
  /**
   * @param afresh Reads all of them again. Under the document lock once is enough: what is read so is written by nobody
   * who does not hold it.
   */
  read(key: string, afresh?: 'afresh'): string | null;
  /** Those whose keys begin so, by the rest of their keys; as `read`. */
  beginning(start: string, afresh?: 'afresh'): Readonly<Record<string, string>>;
  /** The document lock was taken, or is let go. */
  locked(is: boolean): void;
  /** Null deletes the property. */
  write(key: string, value: string | null): void;
}

export const openProperties = (): Properties => {
  let known: Record<string, string> | null = null;
  let isLocked = false;
  /** Whether what is known was read since the lock was taken. */
  let isFresh = false;
  const store = () => PropertiesService.getDocumentProperties();
  const all = (afresh?: 'afresh'): Readonly<Record<string, string>> => {
    if (known === null || (afresh && !isFresh)) {
      known = { ...store().getProperties() };
      isFresh = isLocked;
    }
    return known;
  };
  return {
    read: (key, afresh) => all(afresh)[key] ?? null,
    beginning: (start, afresh) =>
      Object.fromEntries(
        Object.entries(all(afresh)).flatMap(([key, value]) =>
          key.startsWith(start) ? [[key.slice(start.length), value]] : [],
        ),
      ),
    locked: (is) => {
      isLocked = is;
      isFresh = false;
    },
    write: (key, value) => {
      if (value === null) store().deleteProperty(key);
      else store().setProperty(key, value);
      if (known === null) return;
      if (value === null) delete known[key];
      else known[key] = value;
    },
  };
};
