export const boarding = {
  'board.title': '看板与移交',
};
