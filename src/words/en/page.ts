/** What a page says before the server has answered: built into the page, in the browser's language. */
export const page = {
  'page.language': 'en',
  'page.loading': 'Loading…',
  'page.noAnswer': 'Google did not answer. Check your connection, then try again.',
  'page.retry': 'Try again',
} as const;
