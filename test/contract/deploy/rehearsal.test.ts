import { execFile } from 'node:child_process';
import { cp, readdir, readFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, type TestContext, test } from 'vitest';
import { claspFailure } from '../../../scripts/deploy/claspFailure.ts';
import { keepScript, localFile } from '../../../scripts/deploy/localSettings.ts';
import { aRehearsal, type Rehearsal } from './aRehearsal.ts';
import { type Failure, failure } from './standIn.ts';

type Finished = TestContext['onTestFinished'];

const rehearse = async (finished: Finished, ...how: Parameters<typeof aRehearsal>): Promise<Rehearsal> => {
  const rehearsal = await aRehearsal(...how);
  finished(() => rehearsal.close());
  return rehearsal;
};

/** A script that was deployed to before, from this machine. */
const aDeployed = async (finished: Finished): Promise<Rehearsal> => {
  const rehearsal = await rehearse(finished);
  const { google, folder, dist } = rehearsal;
  google.scripts.set(scriptId, [
    { name: 'appsscript', type: 'JSON', source: dist.get('appsscript.json') ?? '' },
    { name: 'Code', type: 'SERVER_JS', source: 'function onOpen() { return 1 }\n' },
    { name: 'Sidebar', type: 'HTML', source: '<p>Sidebar</p>' },
  ]);
  await keepScript(folder, { scriptId, parentId: 'sheet1' });
  return rehearsal;
};

const scriptId = '1'.padEnd(57, '0');

const apiOff = failure(
  403,
  'PERMISSION_DENIED',
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
);

describe.concurrent('Deploying for the first time, with clasp itself against a stand-in for Google', () => {
  test('adds a script to a sheet that is there, opens it, says what to click and what Google asks', async ({
    onTestFinished,
  }) => {
    const { deploy, google, opened } = await rehearse(onTestFinished);
    const sheet = '1aSheetOfTheirs0123456789abcdef';
    google.sheets.set(sheet, 'Theirs');
    const address = `https://docs.google.com/spreadsheets/d/${sheet}/edit#gid=0`;
    const said = await deploy('--sheet', address);
    expect([...google.boundTo.values()]).toEqual([sheet]);
    expect(said).toContain('as ada@example.org');
    expect(said).toContain('Extensions › Clientele › Set up this spreadsheet');
    expect(said).toContain('- Send email as you: to send the morning mail');
    expect(opened).toEqual([`https://docs.google.com/spreadsheets/d/${sheet}/edit`]);
  });

  test('is one command: it builds the add-on and makes a sheet with a script that holds what stands in dist/', async ({
    onTestFinished,
  }) => {
    const { folder, env, remote, google } = await rehearse(onTestFinished);
    for (const name of ['src', 'sidebar', 'scripts', 'package.json', 'tsconfig.json'])
      await cp(name, join(folder, name), { recursive: true });
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'scripts/deploy.ts', '--new', '--title', 'Our customers'],
      { cwd: folder, env: { ...process.env, ...env } },
    );
    expect(stdout).toContain('Extensions › Our customers › Set up this spreadsheet');
    expect([...google.sheets.values()]).toEqual(['Our customers']);
    expect([...google.boundTo.values()]).toEqual(['sheet1']);
    const kept = JSON.parse(await readFile(join(folder, '.clasp.local.json'), 'utf8'));
    expect([...google.scripts.keys()]).toEqual([kept.scriptId]);
    const built = await readdir(join(folder, 'dist'));
    const texts = await Promise.all(built.map((name) => readFile(join(folder, 'dist', name), 'utf8')));
    expect(built).toEqual(expect.arrayContaining(['Code.js', 'Words.html', 'Data.html', 'Parts.html']));
    expect(remote()).toEqual(
      Object.fromEntries(built.map((name, at) => [name.replace(/\.\w+$/, ''), texts[at]])),
    );
  });
});

describe.concurrent('Deploying again', () => {
  test('keeps what the script held, pushes, says that the register is brought up to date; --back puts it back', async ({
    onTestFinished,
  }) => {
    const { deploy, remote, dist, folder } = await aDeployed(onTestFinished);
    const first = remote();
    dist.set('Code.js', 'function onOpen() { return 2 }\n');
    const said = await deploy();
    expect(said).toContain('The register is brought up to date when its owner or a manager opens Clientele');
    const second = remote();
    expect(second.Code).toContain('return 2');
    expect(await readdir(join(folder, '.deployed'))).toHaveLength(1);
    expect(await deploy('--back')).toContain('Where the newer version had changed its tables');
    expect(remote()).toEqual(first);
    const names = await readdir(join(folder, '.deployed'));
    expect(names.map((name) => name.replace(/^.*Z/, ''))).toEqual(['-restored', '-left']);
    expect(await readFile(join(folder, '.deployed', names[1] ?? '', 'Code.js'), 'utf8')).toBe(second.Code);
    await expect(deploy('--back')).rejects.toThrow('There is nothing to go back to');
  });

  test('pushes nothing where what the script holds could not be kept', async ({ onTestFinished }) => {
    const { deploy, google, remote, folder } = await aDeployed(onTestFinished);
    const first = remote();
    google.fail(/content$/, failure(403, 'PERMISSION_DENIED', 'The caller does not have permission'));
    await expect(deploy()).rejects.toThrow(/Keeping what the script holds now failed.*as an editor/s);
    expect(remote()).toEqual(first);
    expect(google.asked.filter((line) => line.startsWith('PUT'))).toEqual([]);
    expect(await readdir(join(folder, '.deployed'))).toEqual([]);
  });
});

describe.concurrent('A failure of the first deployment', () => {
  test('the Apps Script API is off: said before a sheet is made', async ({ onTestFinished }) => {
    const { deploy, google } = await rehearse(onTestFinished);
    google.fail(/script\.googleapis/, apiOff);
    await expect(deploy('--new')).rejects.toThrow(
      'Switch it on at https://script.google.com/home/usersettings',
    );
    expect(google.sheets.size).toBe(0);
  });

  test('nobody is logged in: nothing is asked of Google', async ({ onTestFinished }) => {
    const { deploy, google } = await rehearse(onTestFinished, { loggedIn: false });
    await expect(deploy('--new')).rejects.toThrow('Run npx clasp login');
    expect(google.asked).toEqual([]);
  });

  test('the sheet is another’s: it is said that it stays as it was', async ({ onTestFinished }) => {
    const { deploy, google } = await rehearse(onTestFinished);
    await expect(deploy('--sheet', '1aSheetOfOthers0123456789abcdef')).rejects.toThrow(
      'The sheet is as it was',
    );
    expect(google.scripts.size).toBe(0);
  });
});

const refusals: readonly (readonly [string, RegExp, Failure | 'closed', string])[] = [
  [
    'the login has expired',
    /\/token$/,
    {
      status: 400,
      body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
    },
    'its login has expired',
  ],
  [
    'the login is refused',
    /content$/,
    failure(
      401,
      'UNAUTHENTICATED',
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
      'authError',
    ),
    'its login has expired',
  ],
  [
    'not every box was ticked at the login',
    /content$/,
    failure(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.'),
    'tick every box',
  ],
  ['the API is off', /content$/, apiOff, 'Switch it on at https://script.google.com/home/usersettings'],
  [
    'the script is another’s',
    /content$/,
    failure(403, 'PERMISSION_DENIED', 'The caller does not have permission'),
    'as an editor',
  ],
  [
    'there is no such script',
    /content$/,
    failure(404, 'NOT_FOUND', 'Requested entity was not found.', 'notFound'),
    'Check the Script ID',
  ],
  [
    'the quota is used up',
    /content$/,
    failure(
      429,
      'RESOURCE_EXHAUSTED',
      "Quota exceeded for quota metric 'Management requests' and limit 'Management requests per minute' of service 'script.googleapis.com'.",
      'rateLimitExceeded',
    ),
    'in some minutes',
  ],
  [
    'Google has trouble',
    /content$/,
    failure(503, 'UNAVAILABLE', 'The service is currently unavailable.', 'backendError'),
    'trouble of its own',
  ],
  ['there is no network', /./, 'closed', 'Check the connection'],
];

test('What clasp says of each refusal of Google is told with its own next step', async ({
  onTestFinished,
}) => {
  const told = await Promise.all(
    refusals.map(async ([, which, how]) => {
      const { google, clasp, folder } = await rehearse(onTestFinished);
      if (how === 'closed') await google.close();
      else google.fail(which, how);
      await keepScript(folder, { scriptId });
      const run = await clasp(['--project', localFile, 'pull'], folder);
      return { code: run.code, message: claspFailure('Pushing', run).message };
    }),
  );
  refusals.forEach(([name, , , words], at) => {
    expect(told[at]?.code, name).toBe(1);
    expect(told[at]?.message, name).toContain(words);
  });
});
