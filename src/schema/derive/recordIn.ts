/** The object that a property or note of ours holds as JSON; an empty one where there is none, or somebody damaged it. */
export const recordIn = (text: string | null): Readonly<Record<string, unknown>> => {
  const parsed = parsedIn(text);
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
};

/** The same of a list. */
export const listIn = (text: string | null): readonly unknown[] => {
  const parsed = parsedIn(text);
  return Array.isArray(parsed) ? parsed : [];
};

const parsedIn = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
};
