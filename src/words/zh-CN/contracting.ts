export const contracting = {
  'contract.title': '合同',
};
