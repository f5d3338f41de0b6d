export const approving = {
  'approve.title': 'Approvals',
};
