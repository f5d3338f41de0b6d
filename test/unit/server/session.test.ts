import { afterEach, describe, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import type { FromServer, Request } from '../../../workbench/server/protocol.ts';
import { openSession, type Session } from '../../../workbench/server/session.ts';

const code = `
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Hello', 'hello').addToUi(); }
function onEdit(e) { console.log(e.range.getA1Notation() + ' ' + e.oldValue + ' ' + e.value); }
function hello() { SpreadsheetApp.getActive().toast('Hello'); }
function where() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
function go() { SpreadsheetApp.getActive().getRange('C3').activate(); }
function fail() { throw new Error('Closed.'); }
`;

const ended: Session[] = [];
afterEach(() => {
  for (const session of ended.splice(0)) session.end();
});

const opened = (workbench: Workbench = aWorkbench()) => {
  const session = openSession(workbench, async () => {});
  ended.push(session);
  const got: FromServer[] = [];
  const page = { send: (message: FromServer) => got.push(message) };
  const { revision } = JSON.parse(session.document());
  session.attach(page, revision);
  let calls = 0;
  const ask = async (request: Request) => {
    await session.receive(page, JSON.stringify({ type: 'ask', id: ++calls, request }));
    return got.find((message) => message.type === 'answer' && message.id === calls);
  };
  return { workbench, session, page, got, ask, revision };
};

function aWorkbench(): Workbench {
  return openWorkbench({ project: { sources: [{ name: 'Code.js', text: code }], html: {}, manifest: {} } });
}

const ofType = <T extends FromServer['type']>(got: readonly FromServer[], type: T) =>
  got.filter((message): message is Extract<FromServer, { type: T }> => message.type === type);

describe('a page that attaches', () => {
  test('gets everything beside the grid, then only what changes', async () => {
    const { got, ask } = opened();
    const [first] = ofType(got, 'parts');
    expect(first?.parts).toMatchObject({ document: { locale: 'en_US' }, mailbox: [] });
    got.length = 0;
    await ask({ type: 'rename', name: 'Other' });
    await new Promise((done) => setImmediate(done));
    const changed = ofType(got, 'parts')[0]?.parts;
    expect(changed?.document?.name).toBe('Other');
    expect(changed).not.toHaveProperty('mailbox');
  });

  test('with a revision that nobody knows is told to load again', () => {
    const { session } = opened();
    const got: FromServer[] = [];
    session.attach({ send: (message) => got.push(message) }, 'unknown');
    expect(got).toEqual([{ type: 'reload' }]);
  });

  test('does not get toasts of when nobody looked', () => {
    const workbench = aWorkbench();
    workbench.run('hello');
    expect(ofType(opened(workbench).got, 'toast')).toEqual([]);
  });
});

describe('what a page asks', () => {
  test('a call is answered with the value, a failing one with its error', async () => {
    const { ask } = opened();
    await ask({
      type: 'select',
      sheetId: 'sheet0',
      row: 4,
      col: 1,
      zones: [{ top: 4, left: 1, bottom: 4, right: 1 }],
    });
    expect(await ask({ type: 'call', functionName: 'where', args: [] })).toMatchObject({
      ok: true,
      value: 'B5',
    });
    expect(await ask({ type: 'call', functionName: 'fail', args: [] })).toMatchObject({
      ok: false,
      error: { message: 'Closed.' },
    });
    expect(await ask({ type: 'call', functionName: 'missing', args: [] })).toMatchObject({ ok: false });
  });

  test('a run is announced by its function and its end', async () => {
    const { ask, got } = opened();
    await ask({ type: 'call', functionName: 'where', args: [] });
    expect(ofType(got, 'running').map(({ functionName }) => functionName)).toEqual(['where', null]);
  });

  test('a toast reaches the page once', async () => {
    const { ask, got } = opened();
    await ask({ type: 'call', functionName: 'hello', args: [] });
    await ask({ type: 'call', functionName: 'where', args: [] });
    expect(ofType(got, 'toast')).toHaveLength(1);
  });

  test('whoever sits down gets the menu that onOpen makes for them', async () => {
    const { ask, workbench } = opened();
    await ask({ type: 'seat', person: 'sales' });
    expect(workbench.world.ui.menus.sales?.[0]?.items?.[0]?.caption).toBe('Hello');
  });

  test('only a script’s move of the cursor is told to the page', async () => {
    const { ask, got } = opened();
    await ask({ type: 'select', sheetId: 'sheet0', row: 4, col: 1, zones: [] });
    expect(ofType(got, 'activate')).toEqual([]);
    await ask({ type: 'call', functionName: 'go', args: [] });
    expect(ofType(got, 'activate')).toMatchObject([{ row: 2, col: 2 }]);
  });

  test('an unknown zone or locale is refused', async () => {
    const { ask, workbench } = opened();
    expect(await ask({ type: 'timeZone', timeZone: 'Mars/Olympus' })).toMatchObject({ ok: false });
    expect(await ask({ type: 'locale', locale: 'xx_XX' })).toMatchObject({ ok: false });
    expect(workbench.world).toMatchObject({ timeZone: 'America/New_York', locale: 'en_US' });
  });
});

describe('a page’s revision', () => {
  const typed = (revision: string, commands: readonly object[], deed: object | null) =>
    JSON.stringify({
      type: 'revision',
      deed,
      message: {
        type: 'REMOTE_REVISION',
        version: 1,
        clientId: 'page',
        serverRevisionId: revision,
        nextRevisionId: 'r1',
        commands,
      },
    });
  const update = { type: 'UPDATE_CELL', sheetId: 'sheet0', col: 0, row: 1, content: 'new' };
  const changed = { sheetId: 'sheet0', zone: { top: 1, left: 0, bottom: 1, right: 0 } };

  test('fires onEdit with the old value that the document had', async () => {
    const { workbench, session, page } = opened();
    workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'A2', values: [['old']] });
    const { revision } = JSON.parse(session.document());
    await session.receive(page, typed(revision, [update], { command: update, changed }));
    expect(workbench.runs.at(-1)?.output).toMatchObject([{ text: 'A2 old new' }]);
  });

  test('that is stale fires nothing', async () => {
    const { workbench, session, page } = opened();
    await session.receive(page, typed('elsewhere', [update], { command: update, changed }));
    expect(workbench.runs).toHaveLength(0);
  });

  test('that changed no content fires no onEdit', async () => {
    const { workbench, session, page, revision } = opened();
    const bold = { type: 'SET_FORMATTING', sheetId: 'sheet0', target: [changed.zone], style: { bold: true } };
    await session.receive(page, typed(revision, [bold], { command: bold }));
    expect(workbench.runs).toHaveLength(0);
  });
});
