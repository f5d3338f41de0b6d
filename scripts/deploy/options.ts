/** What `npm run deploy` was asked to do. */
export interface DeployOptions {
  /** The script to push to; 'new' makes a sheet with one; null asks, or takes the one of last time. */
  readonly script: string | 'new' | null;
  readonly title: string;
  readonly dryRun: boolean;
  readonly help: boolean;
}

export const help = `npm run deploy -- [--new [--title NAME] | --script ID] [--dry-run]

Builds Clientele and pushes it with clasp to an Apps Script project bound to a Google Sheet.

  --new          makes a new sheet with its script in your Drive
  --title NAME   its name; default: Clientele
  --script ID    the script of a sheet you have: in the sheet, Extensions › Apps Script,
                 Project Settings, Script ID (or the address of that page)
  --dry-run      shows what would be done; runs nothing

Without --new and --script it takes the script of last time (.clasp.local.json), or asks.`;

/** @throws Error that names the argument and what is taken instead */
export const readOptions = (args: readonly string[]): DeployOptions => {
  let script: string | null = null;
  let title = 'Clientele';
  let dryRun = false;
  let wantsHelp = false;
  const left = [...args];
  const next = (flag: string): string => {
    const value = left.shift();
    if (value === undefined || value.startsWith('--'))
      throw new Error(`${flag} needs a value. See npm run deploy -- --help`);
    return value;
  };
  for (let flag = left.shift(); flag !== undefined; flag = left.shift()) {
    if (flag === '--new') script = 'new';
    else if (flag === '--script') script = readScriptId(next(flag));
    else if (flag === '--title') title = next(flag);
    else if (flag === '--dry-run') dryRun = true;
    else if (flag === '--help' || flag === '-h') wantsHelp = true;
    else throw new Error(`There is no ${flag}. See npm run deploy -- --help`);
  }
  return { script, title, dryRun, help: wantsHelp };
};

/**
 * A script's id from itself or from the address of its editor.
 * @throws Error where it is a sheet's address, or no id
 */
export const readScriptId = (text: string): string => {
  const given = text.trim();
  if (/docs\.google\.com\/spreadsheets/.test(given)) {
    throw new Error(
      'This is the address of a sheet. Open it, then Extensions › Apps Script › Project Settings, and take the Script ID.',
    );
  }
  const id = /\/(?:projects|d)\/([\w-]+)/.exec(given)?.[1] ?? given;
  if (!/^[\w-]{30,}$/.test(id))
    throw new Error(`"${given}" is no script ID: those are some 57 letters, digits, - and _.`);
  return id;
};
