/** The pages that other pages open, by the function of the menu that opens them too. */
type Opening = 'openMining' | 'openFirstRun' | 'openSidebar' | 'openImport' | 'openAdopt' | 'openMail';

declare const google: { script: { run: Readonly<Record<Opening, () => void>> } };

/** Opens another page: a dialog over the sheet, or a page in the place of this one beside it. */
export const openPage = (name: Opening): void => google.script.run[name]();
