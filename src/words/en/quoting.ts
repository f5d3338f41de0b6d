export const quoting = {
  'quote.title': 'Quotes',
};
