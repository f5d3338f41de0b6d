/** Where the list of the tab Service begins; its headers stand above. See serviceTab.ts. */
export const serviceList = 'A5';

/** What stands in its formula around who belongs to which segment. */
export const belong = { before: 'belong,', after: ',who,INDEX(belong' } as const;
