export const contracting = {
  'contract.title': 'Contracts',
};
