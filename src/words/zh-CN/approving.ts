export const approving = {
  'approve.title': '审批',
};
