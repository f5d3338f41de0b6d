export const quoting = {
  'quote.title': '報價',
};
