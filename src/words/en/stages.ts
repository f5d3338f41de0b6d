/** The stages that a business begins with: its own words take their place. */
export const stages = {
  'stage.prospecting': 'Prospecting',
  'stage.engaging': 'Engaging',
  'stage.bid': 'Bid',
  'stage.negotiation': 'Negotiation',
  'stage.won': 'Won',
  'stage.lost': 'Lost',
  'stage.suspended': 'Suspended',
  'stage.terminated': 'Terminated',
};
