/** Where Clientele goes: a new sheet, a sheet without it, or a script that is there. */
export type Target =
  | { readonly kind: 'new' }
  | { readonly kind: 'sheet'; readonly sheetId: string }
  | { readonly kind: 'script'; readonly scriptId: string };

/** What `npm run deploy` was asked to do. */
export interface DeployOptions {
  /** Null asks, or takes the script of last time. */
  readonly target: Target | null;
  readonly title: string;
  /** Puts back what the script held before the last deployment. */
  readonly back: boolean;
  /** Opens the sheet at the end. */
  readonly open: boolean;
  readonly dryRun: boolean;
  readonly help: boolean;
}

export const help = `npm run deploy -- [--new [--title NAME] | --sheet ADDRESS | --script ID] [--no-open] [--dry-run]
npm run deploy -- --back

Builds Clientele and pushes it with clasp to an Apps Script project bound to a Google Sheet.

  --new            makes a new sheet with its script in your Drive
  --title NAME     its name, under which the menu stands too; default: Clientele
  --sheet ADDRESS  adds a script to a sheet you have: the address in the browser, or its ID
  --script ID      takes a script that a sheet has: in the sheet, Extensions › Apps Script,
                   Project Settings, Script ID (or the address of that page)
  --back           puts back what the script held before the last deployment; again, one more
  --no-open        does not open the sheet at the end
  --dry-run        shows what would be done; runs nothing

Without --new, --sheet and --script it takes the script of last time (.clasp.local.json), or asks.
What a script held before each deployment is kept in .deployed, the last ten.`;

/** @throws Error that names the argument and what is taken instead */
export const readOptions = (args: readonly string[]): DeployOptions => {
  let target: Target | null = null;
  let title = 'Clientele';
  const flags = { back: false, open: true, dryRun: false, help: false };
  const left = [...args];
  const next = (flag: string): string => {
    const value = left.shift();
    if (value === undefined || value.startsWith('--'))
      throw new Error(`${flag} needs a value. See npm run deploy -- --help`);
    return value;
  };
  for (let flag = left.shift(); flag !== undefined; flag = left.shift()) {
    if (flag === '--new') target = { kind: 'new' };
    else if (flag === '--sheet') target = { kind: 'sheet', sheetId: readSheetId(next(flag)) };
    else if (flag === '--script') target = { kind: 'script', scriptId: readScriptId(next(flag)) };
    else if (flag === '--title') title = next(flag);
    else if (flag === '--back') flags.back = true;
    else if (flag === '--no-open') flags.open = false;
    else if (flag === '--dry-run') flags.dryRun = true;
    else if (flag === '--help' || flag === '-h') flags.help = true;
    else throw new Error(`There is no ${flag}. See npm run deploy -- --help`);
  }
  if (flags.back && target !== null && target.kind !== 'script')
    throw new Error(
      '--back puts back a script that was deployed to: it takes --script ID, or the script of last time.',
    );
  return { target, title, ...flags };
};

/** What a person answers to the question for a target: nothing, a sheet's address, or a script. */
export const readTarget = (text: string): Target => {
  if (text.trim() === '') return { kind: 'new' };
  return isSheet(text)
    ? { kind: 'sheet', sheetId: readSheetId(text) }
    : { kind: 'script', scriptId: readScriptId(text) };
};

const isSheet = (text: string): boolean => /docs\.google\.com\/spreadsheets/.test(text);

/** @throws Error where it is no sheet's address or id */
export const readSheetId = (text: string): string => {
  const given = text.trim();
  const id = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(given)?.[1] ?? given;
  if (!/^[\w-]{25,}$/.test(id))
    throw new Error(`"${given}" is no address of a sheet: https://docs.google.com/spreadsheets/d/…`);
  return id;
};

/**
 * A script's id from itself or from the address of its editor.
 * @throws Error where it is a sheet's address, or no id
 */
export const readScriptId = (text: string): string => {
  const given = text.trim();
  if (isSheet(given))
    throw new Error(
      'This is the address of a sheet: give it with --sheet. A script’s ID stands in Extensions › Apps Script › Project Settings.',
    );
  const id = /\/(?:projects|d)\/([\w-]+)/.exec(given)?.[1] ?? given;
  if (!/^[\w-]{30,}$/.test(id))
    throw new Error(`"${given}" is no script ID: those are some 57 letters, digits, - and _.`);
  return id;
};
