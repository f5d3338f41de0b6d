/** Cases, surveys, improvements: their tables, their page. */
export const serving = {
  'service.title': 'Service',
} as const;
