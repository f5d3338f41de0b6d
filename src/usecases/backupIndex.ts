import type { Backup } from '../domain/safety/backups.ts';
import type { Shop } from '../ports.ts';
import { listIn } from '../schema/derive/recordIn.ts';
import { Refusal } from '../schema/refusal.ts';

/** The notes that list the backups: their ids, newest first, and one note each, since a note holds 9 kB. */
const listNote = 'backups';
const noteOf = (id: string): string => `backup.${id}`;

/** All backups, whole or begun, newest first. No call. */
export const backupsOf = ({ notes }: Shop): readonly Backup[] =>
  idsOf(notes.read(listNote)).flatMap((id) => {
    const text = notes.read(noteOf(id));
    // Only `keepBackup` writes these notes.
    return text === null ? [] : [JSON.parse(text) as Backup];
  });

/** @throws Refusal `backupGone` for one that is not there or not whole. */
export const wholeBackup = (shop: Shop, id: string): Backup => {
  const found = backupsOf(shop).find((one) => one.id === id);
  if (!found || found.todo.length > 0) throw new Refusal('backupGone');
  return found;
};

/** Its own note first: an id in the list without one is passed over. */
export const keepBackup = ({ notes }: Shop, backup: Backup): void => {
  notes.write(noteOf(backup.id), JSON.stringify(backup));
  const ids = idsOf(notes.read(listNote));
  if (!ids.includes(backup.id)) notes.write(listNote, JSON.stringify([backup.id, ...ids]));
};

export const forgetBackup = ({ notes }: Shop, id: string): void => {
  notes.write(listNote, JSON.stringify(idsOf(notes.read(listNote)).filter((one) => one !== id)));
  notes.write(noteOf(id), null);
};

const idsOf = (text: string | null): readonly string[] => listIn(text).map(String);
