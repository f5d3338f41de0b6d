/** The document's properties: all of them read in one call, once an execution. */
export interface Properties {
  read(key: string, afresh?: 'afresh'): string | null;
  /** Null deletes the property. */
  write(key: string, value: string | null): void;
}

export const openProperties = (): Properties => {
  let known: Record<string, string> | null = null;
  const store = () => PropertiesService.getDocumentProperties();
  return {
    read: (key, afresh) => {
      if (known === null || afresh) known = { ...store().getProperties() };
      return known[key] ?? null;
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
