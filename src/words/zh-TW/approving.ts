export const approving = {
  'approve.title': '簽核',
};
