export const boarding = {
  'board.title': '看板與移交',
};
