/** Taking over a tab of theirs. */
export const adopting = {
  'adopt.title': 'Take over a tab',
  'adopt.lead':
    'Your customers are in a tab already? Clientele takes it over where it stands. Its order, colours, formulas and extra columns stay; what Clientele needs is added on the right.',
  'adopt.choose': 'Tab to take over',
  'adopt.rows': '{n} rows',
  'adopt.rows.one': '1 row',
  'adopt.none':
    'There is no other tab with anything in it. Put your customers into a tab with headings in its first row, or use Import.',
  'adopt.standing':
    'The tab Customers holds {n} customers already, so no other tab can take its place. Use Import and choose the tab there.',
  'adopt.standing.one':
    'The tab Customers holds a customer already, so no other tab can take its place. Use Import and choose the tab there.',
  'adopt.yours': 'Your column',
  'adopt.example': 'For example',
  'adopt.ours': 'Is in Clientele',
  'adopt.keep': 'Stays yours',
  'adopt.noHeader': '(no heading)',
  'adopt.noName': 'Say which column holds the customer’s name.',
  'adopt.go': 'Take over',
  'adopt.going': 'Taking over…',
  'adopt.done': '“{title}” is your customer register now: {n} customers have their IDs.',
  'adopt.done.one': '“{title}” is your customer register now: one customer has its ID.',
  'adopt.since': '“{title}” is your customer register.',
  'adopt.stopped': 'Taking over “{title}” was interrupted. Choose it again to go on, or undo it.',
  'adopt.undo': 'Undo',
  'adopt.undoing': 'Undoing…',
  'adopt.undone': '“{title}” is as it was before.',
  'adopt.undoHint':
    'Undoing takes away the added columns and their IDs. It is possible until work on these customers begins.',
  'adopt.close': 'Close',
} as const;
