/** The object that a property or note of ours holds as JSON; an empty one where there is none, or somebody damaged it. */
export const recordIn = (text: string | null): Readonly<Record<string, unknown>> => {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
};
