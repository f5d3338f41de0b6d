/** The menu and what it says. */
export const menu = {
  'menu.open': 'Open sidebar',
  'menu.import': 'Import…',
  'menu.clean': 'Clean up…',
  'menu.adopt': 'Take over a tab…',
  'menu.safety': 'Backup and safety…',
  'menu.insight': 'Show insight and answers',
  'menu.setUp': 'Set up this spreadsheet',
  'menu.help': 'Help',
  'setUp.done': 'Clientele is ready. The tabs are set up.',
  'setUp.unchanged': 'Everything is already in place. Nothing was changed.',
  'setUp.repaired': 'Repaired: {tabs}. Everything else was left as it is.',
  'setUp.title': 'Set-up',
  'sidebar.title': 'Clientele',
  'help.title': 'Help',
  'help.body':
    'Open the sidebar for today’s follow-ups, to find a customer and to log a contact. Import brings in your files. Everything you see in the tabs is yours: sort it, colour it, type over it.',
} as const;
