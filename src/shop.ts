/** Puts the ports together for one execution. */

import { openAdoption } from './google/adoption.ts';
import { openArchive } from './google/archive.ts';
import { openAudit } from './google/audit.ts';
import { openCells } from './google/cells.ts';
import { openClock } from './google/clock.ts';
import { openCursor } from './google/cursor.ts';
import { openDocument } from './google/document.ts';
import { openEstimates } from './google/estimates.ts';
import { openExports } from './google/exports.ts';
import { openFigures } from './google/figures.ts';
import { openFindings } from './google/findings.ts';
import { openFormats } from './google/formats.ts';
import { openFormCounts } from './google/formCounts.ts';
import { openHands } from './google/handRows.ts';
import { openIdentity } from './google/identity.ts';
import { openIds } from './google/ids.ts';
import { openLayout } from './google/layout.ts';
import { openLock } from './google/lock.ts';
import { openLookup } from './google/lookup.ts';
import { openMailer } from './google/mailer.ts';
import { openMyDayTab } from './google/myDayTab.ts';
import { openNotes } from './google/notes.ts';
import { openPageWords } from './google/pageWords.ts';
import { openPrinter } from './google/printer.ts';
import { openProperties } from './google/properties.ts';
import { openScores } from './google/scores.ts';
import { openSheetTables } from './google/sheetTables.ts';
import { openSnapshots } from './google/snapshots.ts';
import { openSourceTabs } from './google/sourceTabs.ts';
import { openHints } from './google/store/hints.ts';
import { openSurvey } from './google/survey.ts';
import { openTabs } from './google/tabs.ts';
import { openTriggers } from './google/triggers.ts';
import type { SettingsPort, Shop } from './ports.ts';
import { patternsOf } from './schema/derive/patterns.ts';
import { vocabulary } from './schema/derive/vocabulary.ts';
import { Refusal } from './schema/refusal.ts';
import { settingDefinitions } from './schema/settings.ts';
import { languageNote } from './usecases/keepBeginnings.ts';
import { forgetRoles } from './usecases/roleHere.ts';
import { openSettings } from './usecases/settings.ts';
import { catalogues } from './words/catalogues.ts';
import { formerWords } from './words/formerWords.ts';
import { type Language, languages } from './words/languages.ts';
import { speaker } from './words/say.ts';

export const openShop = (): Shop => {
  const identity = openIdentity();
  const properties = openProperties();
  const notes = openNotes(properties);
  const sheetLanguage = languageOf(notes.read(languageNote)) ?? identity.language();
  const document = openDocument(properties);
  const words = vocabulary(catalogues[sheetLanguage], [...Object.values(catalogues), ...formerWords]);
  const tabs = openTabs(document, properties, words.tab);
  const cells = openCells(document.zone, words);
  const clock = openClock(document.zone);
  const ids = openIds();
  const audit = openAudit({
    tabs,
    cells,
    vocabulary: words,
    notes,
    newIds: (prefix, count) => ids.make(prefix, count, new Set()),
    now: clock.now,
    who: () => identity.email() ?? catalogues[sheetLanguage]['Log.by.unknown'],
    make: (table) => layout.make(table),
  });
  const hints = openHints(properties);
  const lock = openLock(audit.write, properties.locked);
  const tables = openSheetTables(
    tabs,
    openCells(document.zone, words),
    words,
    (table) => layout.make(table),
    hints,
    audit.note,
    ({ name }) => {
      lock.wrote();
      // Who may do what stands in these two.
      if (name === 'Team' || name === 'Settings') forgetRoles({ notes });
    },
    document.sawDays,
  );
  const settings = openSettings(tables);
  const patterns = () => patternsOf(document.locale(), currencyHere(settings));
  const layout = openLayout(document, tabs, words, patterns);
  return {
    tables,
    settings,
    notes,
    identity,
    sheetLanguage,
    vocabulary: words,
    layout,
    myDay: openMyDayTab(document, tabs, cells, words, patterns),
    hands: openHands({ tabs, cells, vocabulary: words, hints }),
    survey: openSurvey(tabs, openCells(document.zone, words), words, document.zone),
    pageWords: openPageWords(identity),
    adoption: openAdoption(tabs, words, patterns),
    sourceTabs: openSourceTabs(tabs, openCells(document.zone, words), openFormCounts(document, tabs, words)),
    audit,
    archive: openArchive({
      tabs,
      vocabulary: words,
      tables,
      audit,
      clock,
      ids,
      who: identity.email,
    }),
    snapshots: openSnapshots(document, tabs, words, speaker(catalogues[sheetLanguage])),
    exports: openExports(document, tabs, words),
    clock,
    mailer: openMailer(),
    lock,
    ids,
    cursor: openCursor(document, tabs, words),
    triggers: openTriggers(),
    formats: openFormats(document.locale, () => settings.read().currency, document.zone, patterns),
    printer: openPrinter(),
    figures: openFigures(document, tabs, cells),
    scores: openScores(document, tabs, cells, words),
    estimates: openEstimates(tabs, cells),
    findings: openFindings(document, tabs, words),
    lookup: openLookup(document, tabs, notes, cells, words),
    // Asked for only where something is said.
    say: (key, values) => speaker(catalogues[identity.language()])(key, values),
    sheetSay: speaker(catalogues[sheetLanguage]),
    sayIn: (language) => speaker(catalogues[language]),
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
