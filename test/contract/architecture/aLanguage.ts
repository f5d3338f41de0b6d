/** A fourth language as a newcomer adds it: its catalogue, and a line wherever languages are listed. */
import { page } from '../../../src/words/en/page.ts';
import { languageNames } from '../../../src/words/languageNames.ts';
import { en } from '../../../src/words/words.ts';
import type { Edits } from './aCopy.ts';

/** Words that are translated; whatever else is said stands in French quotes, so that it is told from English. */
const translated: Readonly<Record<string, string>> = {
  'tab.Customers': 'Clients',
  'Customers.name': 'Nom du client',
  'Customers.petName': 'Petit nom',
  'ready.veryLatePayers': 'Paient très tard',
  'menu.setUp': 'Préparer ce classeur',
  'menu.open': 'Ouvrir le volet',
  'sidebar.tab.find': 'Chercher',
  'setting.language': 'Langue du classeur',
  'error.notAllowed': 'Votre rôle ({role}) ne permet pas cela. Demandez au propriétaire.',
  'page.language': 'fr',
  'page.loading': 'Chargement…',
};

const inFrench = (words: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, translated[key] ?? `« ${text} »`]));

/** @param more Words that the copy has besides those of the project. */
export const aFrenchCatalogue = (more: readonly string[]): Readonly<Record<string, string>> => {
  const own = { ...en, ...Object.fromEntries(more.map((key) => [key, key])) };
  return inFrench(Object.fromEntries(Object.entries(own).filter(([key]) => !(key in languageNames))));
};

const importNames = "import { languageNames } from './languageNames.ts';\n";

/** The files of the language: those that are written anew. */
export const frenchFiles = (
  catalogue: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => ({
  'src/words/fr.ts': `${importNames}import type { Words } from './words.ts';
export const fr: Words = { ...languageNames, ...${JSON.stringify(catalogue)} };\n`,
  'src/words/fr/page.ts': `export const page = ${JSON.stringify(inFrench(page))} as const;\n`,
});

/** Its tag. */
export const tag: Edits = { 'src/words/languages.ts': [["  'zh-TW',", "  'fr',"]] };

/** Everything that is listed by language. */
export const places: Edits = {
  ...tag,
  'src/words/languageNames.ts': [
    ["  'Customers.language.zh-TW': '繁體中文',", "  'Customers.language.fr': 'Français',"],
    ["  'MailTemplates.language.zh-TW': '繁體中文',", "  'MailTemplates.language.fr': 'Français',"],
  ],
  'src/words/catalogues.ts': [
    ["import type { Language } from './languages.ts';", "import { fr } from './fr.ts';"],
    ["  'zh-TW': zhTW,", '  fr,'],
  ],
  'sidebar/firstWords.ts': [
    [
      "import { page as en } from '../src/words/en/page.ts';",
      "import { page as fr } from '../src/words/fr/page.ts';",
    ],
    ["  'zh-TW': zhTW,", '  fr,'],
  ],
};
