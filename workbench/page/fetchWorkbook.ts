/** The document as the server gives it to a page that opens. */
export interface Workbook {
  /** Which workbook it is; another one has another session. */
  readonly session: string;
  /** Id of the last revision that is in `data`. */
  readonly revision: string;
  readonly data: unknown;
}

/** Fetches a text from the server. Throws with the server's words when it refuses. */
export const fetchText = async (path: string): Promise<string> => {
  const response = await fetch(path);
  const text = await response.text();
  if (!response.ok) throw new Error(text || response.statusText);
  return text;
};

export const fetchWorkbook = async (): Promise<Workbook> => {
  // The server writes exactly this.
  return JSON.parse(await fetchText('/workbook.json')) as Workbook;
};
