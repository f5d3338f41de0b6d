import type { Notes } from '../ports.ts';
import type { Properties } from './properties.ts';

const prefix = 'clientele.note.';

export const openNotes = (properties: Properties): Notes => ({
  read: (key, afresh) => properties.read(prefix + key, afresh),
  beginning: (start, afresh) => properties.beginning(prefix + start, afresh),
  write: (key, value) => properties.write(prefix + key, value),
});
