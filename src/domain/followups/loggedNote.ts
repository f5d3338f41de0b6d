import * as z from 'zod/mini';

const stored = () => z.array(z.object({ what: z.string(), id: z.string(), at: z.string() }));

/** Contacts that were logged a moment ago: what was logged, in short, under which id, and when. */
export type LoggedNote = z.output<ReturnType<typeof stored>>;

/** The note as it was kept; empty where nothing readable was. */
export const readLogged = (text: string | null): LoggedNote => {
  const parsed = stored().safeParse(text === null ? [] : fromJson(text));
  return parsed.success ? parsed.data : [];
};

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
