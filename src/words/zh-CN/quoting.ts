export const quoting = {
  'quote.title': '报价',
};
