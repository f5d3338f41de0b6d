/** Puts the ports together for one execution. */

import { openArchive } from './google/archive.ts';
import { openAudit } from './google/audit.ts';
import { openCells } from './google/cells.ts';
import { openClock } from './google/clock.ts';
import { openCursor } from './google/cursor.ts';
import { openDocument } from './google/document.ts';
import { openFigures } from './google/figures.ts';
import { openFormats } from './google/formats.ts';
import { openIdentity } from './google/identity.ts';
import { openIds } from './google/ids.ts';
import { openLayout } from './google/layout.ts';
import { openLock } from './google/lock.ts';
import { openMailer } from './google/mailer.ts';
import { openNotes } from './google/notes.ts';
import { openProperties } from './google/properties.ts';
import { openSheetTables } from './google/sheetTables.ts';
import { openTabs } from './google/tabs.ts';
import { openTriggers } from './google/triggers.ts';
import type { SettingsPort, Shop } from './ports.ts';
import { vocabulary } from './schema/derive/vocabulary.ts';
import { Refusal } from './schema/refusal.ts';
import { settingDefinitions } from './schema/settings.ts';
import { languageNote } from './usecases/keepBeginnings.ts';
import { openSettings } from './usecases/settings.ts';
import { catalogues } from './words/catalogues.ts';
import { speaker } from './words/say.ts';
import { type Language, languages } from './words/words.ts';

export const openShop = (): Shop => {
  const identity = openIdentity();
  const properties = openProperties();
  const notes = openNotes(properties);
  const sheetLanguage = languageOf(notes.read(languageNote)) ?? identity.language();
  const document = openDocument();
  const words = vocabulary(catalogues[sheetLanguage], Object.values(catalogues));
  const tabs = openTabs(document, properties, words.tab);
  const audit = openAudit();
  const tables = openSheetTables(tabs, openCells(document.zone, words), words, (table) => layout.make(table));
  const settings = openSettings(tables);
  const layout = openLayout(document, tabs, words, () => currencyHere(settings));
  return {
    tables,
    settings,
    notes,
    identity,
    sheetLanguage,
    vocabulary: words,
    layout,
    audit,
    archive: openArchive(),
    clock: openClock(document.zone),
    mailer: openMailer(),
    lock: openLock(audit.write),
    ids: openIds(),
    cursor: openCursor(document, tabs, words),
    triggers: openTriggers(),
    formats: openFormats(document.locale, () => settings.read().currency),
    figures: openFigures(document, tabs),
    // Asked for only where something is said.
    say: (key, values) => speaker(catalogues[identity.language()])(key, values),
    sheetSay: speaker(catalogues[sheetLanguage]),
  };
};

/** The currency, also while set-up is about to mend the tab that holds it. */
const currencyHere = (settings: SettingsPort): string => {
  try {
    return settings.read().currency;
  } catch (error) {
    if (error instanceof Refusal) return settingDefinitions.currency.standard;
    throw error;
  }
};

const languageOf = (text: string | null): Language | null =>
  languages.find((language) => language === text) ?? null;
