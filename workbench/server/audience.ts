import type { FromServer } from './protocol.ts';

/** A page that is attached. */
export interface Page {
  send(message: FromServer): void;
}

/** The pages that look at one workbook. */
export interface Audience {
  readonly pages: Set<Page>;
  broadcast(message: FromServer): void;
  /** Shows in every page what runs while `work` does: a function of the script, or '' for the workbench itself. */
  during<T>(functionName: string, work: () => T | Promise<T>): Promise<T>;
}

/** Lets what was sent leave before the process is busy. */
export const nextTurn = (): Promise<void> => new Promise((done) => setImmediate(done));

export const openAudience = (): Audience => {
  const pages = new Set<Page>();
  const broadcast = (message: FromServer): void => {
    for (const page of pages) page.send(message);
  };
  return {
    pages,
    broadcast,
    during: async (functionName, work) => {
      broadcast({ type: 'running', functionName });
      await nextTurn();
      try {
        return await work();
      } finally {
        broadcast({ type: 'running', functionName: null });
      }
    },
  };
};
