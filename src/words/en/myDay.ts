/** The tab My day. */
export const myDay = {} as const;
