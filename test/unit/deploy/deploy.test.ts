import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deploy } from '../../../scripts/deploy/deploy.ts';
import { readOptions, readScriptId, readSheetId, readTarget } from '../../../scripts/deploy/options.ts';
import { permissionLines } from '../../../scripts/deploy/permissions.ts';
import { claspAt } from '../../../scripts/deploy/runClasp.ts';

const scriptId = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789_abcdefghijklmnopqr';
const sheet = 'https://docs.google.com/spreadsheets/d/1aSheetOfTheirs0123456789abcdef/edit#gid=0';
let home = '';
let folder = '';

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'deploy-test-'));
  folder = join(home, 'project');
  await mkdir(folder);
  await writeFile(join(folder, '.clasp.json'), '{"rootDir":"dist","filePushOrder":["dist/Code.js"]}');
  await writeFile(join(folder, 'appsscript.json'), await readFile('appsscript.json', 'utf8'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** A clasp that keeps what it was asked and answers as told, by the name of its command. */
const fakeClasp = async (
  answers: Readonly<Record<string, { out?: string; err?: string; code?: number }>> = {},
) => {
  const usual = {
    'show-authorized-user': { out: '{"loggedIn": true, "email": "ada@example.org"}' },
    'create-script': {
      out: `- Creating script...\n{"scriptId": "${scriptId}", "parentId": "sheet1", "files": []}`,
    },
    // Google's answer to the id of nobody's script.
    'list-versions': { err: 'Requested entity was not found.', code: 1 },
    pull: { out: '{"pulledFiles": ["appsscript.json", "B.js", "A.js"], "deletedFiles": []}' },
    push: { out: 'Pushed 2 files.\n└─ dist/Code.js' },
  };
  const program = join(home, 'clasp.mjs');
  await writeFile(
    program,
    `import { appendFileSync } from 'node:fs';
    const args = process.argv.slice(2);
    appendFileSync(${JSON.stringify(join(home, 'asked.txt'))}, JSON.stringify({ args, folder: process.cwd() }) + '\\n');
    const answers = ${JSON.stringify({ ...usual, ...answers })};
    const { out = '', err = '', code = 0 } = answers[args.find((arg) => arg in answers)] ?? { err: 'unknown command', code: 1 };
    process.stdout.write(out); process.stderr.write(err); process.exitCode = code;`,
  );
  return claspAt([process.execPath, program]);
};

const asked = async (): Promise<readonly { args: string[]; folder: string }[]> =>
  (await readFile(join(home, 'asked.txt'), 'utf8').catch(() => ''))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const run = async (
  args: readonly string[],
  given: { answers?: Parameters<typeof fakeClasp>[0]; node?: string; ask?: string; at?: string } = {},
) => {
  const lines: string[] = [];
  const built: string[] = [];
  const opened: string[] = [];
  await deploy(readOptions(args), {
    folder,
    nodeVersion: given.node ?? 'v20.0.0',
    now: () => new Date(given.at ?? '2018-01-02T07:30Z'),
    clasp: await fakeClasp(given.answers),
    build: async () => {
      built.push('dist');
    },
    say: (line) => lines.push(line),
    ask: given.ask === undefined ? null : async () => given.ask ?? '',
    open: (address) => opened.push(address),
  });
  return { said: lines.join('\n'), built, opened };
};

describe('deploying', () => {
  it('builds, keeps the script ID out of the repository and pushes by force', async () => {
    const { said, built } = await run(['--script', scriptId]);
    expect(built).toEqual(['dist']);
    expect((await asked()).map(({ args }) => args)).toEqual([
      ['--json', 'show-authorized-user'],
      ['--json', 'pull'],
      ['--project', '.clasp.local.json', 'push', '-f'],
    ]);
    expect(JSON.parse(await readFile(join(folder, '.clasp.local.json'), 'utf8'))).toEqual({
      rootDir: 'dist',
      filePushOrder: ['dist/Code.js'],
      scriptId,
    });
    expect(await readFile(join(folder, '.clasp.json'), 'utf8')).not.toContain(scriptId);
    expect(said).toContain('Pushed 2 files.');
    expect(said).toContain(`https://script.google.com/d/${scriptId}/edit`);
  });

  it('makes a sheet with a script in a folder of its own, so that nothing is pulled over dist/', async () => {
    const { said } = await run(['--new', '--title', 'Our customers']);
    const create = (await asked())[2];
    expect(create?.args).toEqual(['--json', 'create-script', '--type', 'sheets', '--title', 'Our customers']);
    expect(create?.folder.startsWith(folder)).toBe(false);
    expect(said).toContain('https://docs.google.com/spreadsheets/d/sheet1/edit');
    expect(JSON.parse(await readFile(join(folder, '.clasp.local.json'), 'utf8'))).toMatchObject({
      scriptId,
      parentId: 'sheet1',
      title: 'Our customers',
    });
  });

  it('opens the sheet at the end, unless told not to, and says each permission of the manifest with its reason', async () => {
    const { said, opened } = await run(['--new']);
    expect(opened).toEqual(['https://docs.google.com/spreadsheets/d/sheet1/edit']);
    const lines = permissionLines(await readFile('appsscript.json', 'utf8'));
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(said).toContain(`- ${line}`);
    expect((await run(['--no-open'])).opened).toEqual([]);
  });

  it('binds a script to a sheet whose address is given', async () => {
    const { said } = await run(['--sheet', sheet, '--no-open']);
    expect((await asked())[2]?.args).toEqual([
      '--json',
      'create-script',
      '--parentId',
      '1aSheetOfTheirs0123456789abcdef',
      '--title',
      'Clientele',
    ]);
    expect(said).toContain('Making a script "Clientele" in your sheet');
    // Asked for that sheet again, it updates that script: a second one would fill a second menu.
    expect((await run(['--sheet', sheet])).said).toContain(`Using the script ${scriptId}`);
  });

  it('takes the script of last time', async () => {
    await writeFile(join(folder, '.clasp.local.json'), JSON.stringify({ scriptId }));
    expect((await run([])).said).toContain(`Using the script ${scriptId}`);
  });

  it('asks at a terminal, and says what to give where there is none', async () => {
    expect((await run([], { ask: '' })).said).toContain('Making a sheet');
    await rm(join(folder, '.clasp.local.json'));
    expect(
      (await run([], { ask: `https://script.google.com/home/projects/${scriptId}/edit` })).said,
    ).toContain(scriptId);
    await rm(join(folder, '.clasp.local.json'));
    await expect(run([])).rejects.toThrow('Say where: npm run deploy -- --new');
  });

  it('shows with --dry-run what it would do and does nothing', async () => {
    const { said, built } = await run(['--dry-run', '--script', scriptId]);
    expect(said).toContain(scriptId);
    expect(said).toContain('clasp --project .clasp.local.json push -f');
    expect(built).toEqual([]);
    expect(await asked()).toEqual([]);
    await expect(readFile(join(folder, '.clasp.local.json'))).rejects.toThrow('ENOENT');
  });
});

describe('snapshots', () => {
  const kept = async (): Promise<readonly string[]> => (await readdir(join(folder, '.deployed'))).sort();

  it('of the last ten deployments are kept, each with the order of its files', async () => {
    for (let day = 1; day <= 12; day++)
      await run(['--script', scriptId], { at: `2018-01-${String(day).padStart(2, '0')}T07:30Z` });
    const names = await kept();
    expect(names).toHaveLength(10);
    expect(names[0]).toBe('2018-01-03T07-30-00-000Z');
    const settings = await readFile(join(folder, '.deployed', names[9] ?? '', '.clasp.json'), 'utf8');
    expect(JSON.parse(settings)).toEqual({
      scriptId,
      rootDir: '.',
      filePushOrder: ['appsscript.json', 'B.js', 'A.js'],
    });
  });

  it('of another script are no way back', async () => {
    await run(['--script', scriptId]);
    const other = scriptId.replace('1a', '1b');
    await expect(run(['--back', '--script', other])).rejects.toThrow('There is nothing to go back to');
    await expect(run(['--back', '--new'])).rejects.toThrow('--back puts back a script');
  });

  it('are put back one after the other, the newest first', async () => {
    for (const day of [1, 2]) await run(['--script', scriptId], { at: `2018-01-0${day}T07:30Z` });
    const back = (hour: number) => run(['--back'], { at: `2018-01-03T0${hour}:00Z` });
    expect((await back(1)).said).toContain('Pushing .deployed/2018-01-02');
    expect((await back(2)).said).toContain('Pushing .deployed/2018-01-01');
    await expect(back(3)).rejects.toThrow('nothing to go back to');
  });

  it('stay where pushing them failed', async () => {
    await run(['--script', scriptId]);
    const answers = { push: { err: 'The service is currently unavailable.', code: 1 } };
    await expect(run(['--back'], { answers, at: '2018-01-03T07:30Z' })).rejects.toThrow('trouble of its own');
    expect((await kept())[0]).toBe('2018-01-02T07-30-00-000Z');
  });

  it('are not pushed by --dry-run', async () => {
    await run(['--script', scriptId]);
    const before = (await asked()).length;
    expect((await run(['--back', '--dry-run'])).said).toContain('It would push .deployed/2018-01-02');
    expect(await asked()).toHaveLength(before);
  });
});

describe('a failure says what to do next', () => {
  it.each([
    ['Node is too old', { node: 'v18.20.0' }, 'clasp 3 needs Node 20'],
    [
      'nobody is logged in',
      { answers: { 'show-authorized-user': { out: '{"loggedIn": false}' } } },
      'npx clasp login',
    ],
    ['the login has expired', { answers: { push: { err: 'invalid_grant', code: 1 } } }, 'npx clasp login'],
    [
      'the API is off',
      {
        answers: {
          push: {
            err: 'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.',
            code: 1,
          },
        },
      },
      'Switch it on at https://script.google.com/home/usersettings',
    ],
    [
      'the script is unknown',
      { answers: { push: { err: 'Requested entity was not found.', code: 1 } } },
      'Check the Script ID',
    ],
    [
      'the script is another’s',
      { answers: { push: { err: 'The caller does not have permission', code: 1 } } },
      'as an editor',
    ],
    [
      'there is no network',
      { answers: { push: { err: 'getaddrinfo ENOTFOUND script.googleapis.com', code: 1 } } },
      'Check the connection',
    ],
    [
      'the code is refused',
      { answers: { push: { err: 'Syntax error: Unexpected token line: 3', code: 1 } } },
      'npm test',
    ],
    ['clasp skipped the push', { answers: { push: { out: 'Skipping push.' } } }, 'Pushing failed'],
    ['something else happened', { answers: { push: { err: 'Boom', code: 7 } } }, 'code 7'],
    ['clasp answers oddly', { answers: { 'show-authorized-user': { out: 'hello' } } }, 'not JSON'],
  ])('%s', async (_, given, words) => {
    await expect(run(['--script', scriptId], given)).rejects.toThrow(words);
  });

  it('making a sheet failed: no script ID is kept', async () => {
    const answers = {
      'create-script': { err: "The user's Drive storage quota has been exceeded.", code: 1 },
    };
    await expect(run(['--new'], { answers })).rejects.toThrow(
      'Making the sheet failed. Your Google Drive is full',
    );
    await expect(readFile(join(folder, '.clasp.local.json'))).rejects.toThrow('ENOENT');
  });

  it('the local file is broken', async () => {
    await writeFile(join(folder, '.clasp.local.json'), '{');
    await expect(run([])).rejects.toThrow('.clasp.local.json is not JSON');
  });
});

describe('a script ID', () => {
  it.each([
    [scriptId],
    [` ${scriptId}\n`],
    [`https://script.google.com/d/${scriptId}/edit`],
    [`https://script.google.com/u/0/home/projects/${scriptId}/settings`],
  ])('is taken from %s', (text) => {
    expect(readScriptId(text)).toBe(scriptId);
  });

  it('is not a sheet’s address, nor a word', () => {
    expect(() =>
      readScriptId('https://docs.google.com/spreadsheets/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ012345/edit'),
    ).toThrow('address of a sheet');
    expect(() => readScriptId('my-script')).toThrow('no script ID');
    expect(() => readSheetId('my sheet')).toThrow('no address of a sheet');
  });

  it('or a sheet’s address answers the question where to', () => {
    expect(readTarget(' ')).toEqual({ kind: 'new' });
    expect(readTarget(sheet)).toEqual({ kind: 'sheet', sheetId: '1aSheetOfTheirs0123456789abcdef' });
    expect(readTarget(scriptId)).toEqual({ kind: 'script', scriptId });
  });

  it('an argument that is not known or lacks its value is named', () => {
    expect(() => readOptions(['--scirpt', 'x'])).toThrow('There is no --scirpt');
    expect(() => readOptions(['--script', '--new'])).toThrow('--script needs a value');
  });
});
