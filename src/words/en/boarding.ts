export const boarding = {
  'board.title': 'Board and handover',
};
