import type { Notes } from '../ports.ts';

const prefix = 'clientele.note.';

export const openNotes = (): Notes => ({
  read: (key) => PropertiesService.getDocumentProperties().getProperty(prefix + key),
  write: (key, value) => {
    PropertiesService.getDocumentProperties().setProperty(prefix + key, value);
  },
});
