import type { Shop } from '../ports.ts';

/** Shows the tabs of the modules that are switched on in Settings and hides the others. */
export const showModules = ({ settings, layout }: Shop): void => {
  const { showContacts, showInteractions, showProducts, showTeam } = settings.read();
  layout.show('Contacts', showContacts);
  layout.show('Interactions', showInteractions);
  layout.show('Products', showProducts);
  layout.show('Team', showTeam);
};
