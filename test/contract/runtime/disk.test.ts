import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { holdsWorkbook, type Keeper, keepIn, readKept } from '../../../workbench/runtime/disk.ts';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { aWorkbench } from './aWorkbench.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const value = ({ world: { model } }: Workbench, row: number, col: number): unknown =>
  model.getters.getEvaluatedCell({ sheetId: model.getters.getSheetIds()[0] ?? '', row, col }).value;

const CHILD = fileURLToPath(new URL('./keepingChild.ts', import.meta.url));

/** Runs the child until `ms` after it opened its workbook, then kills it. @returns the steps it finished. */
const runAndKill = (ms: number): Promise<readonly number[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, folder], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let complained = '';
    child.stdout.on('data', (data) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), ms);
      said += String(data);
    });
    child.stderr.on('data', (data) => {
      complained += String(data);
    });
    child.on('close', (code) => {
      if (code !== null && code !== 0) reject(new Error(complained));
      const lines = said.split('\n').slice(0, -1);
      resolve(lines.filter((line) => line !== 'open').map(Number));
    });
  });

describe('a workbook that is kept in a folder', () => {
  it('survives the end of its process at any moment: no finished step is lost, none is half there', async () => {
    const finished: number[] = [];
    for (const ms of [0, 15, 40, 90, 160, 230]) {
      finished.push(...(await runAndKill(ms)));
      const workbench = openWorkbench(readKept(folder));
      const last = Number(workbench.world.properties.script.last ?? -1);
      expect(last).toBeGreaterThanOrEqual(Math.max(-1, ...finished));
      for (let i = 0; i <= last; i++)
        expect([value(workbench, i, 0), value(workbench, i, 1)]).toEqual([i, i * 2]);
      expect(value(workbench, last + 2, 0)).toBeNull();
      // A step that was cut short may have noted itself and not have written.
      const mails = workbench.world.mailbox.map(({ subject }) => subject);
      const due = finished.filter((step) => step % 10 === 0).map((step) => `step ${step}`);
      expect(due.filter((subject) => !mails.includes(subject))).toEqual([]);
      expect(new Set(mails).size).toBe(mails.length);
    }
    expect(finished.length).toBeGreaterThan(1);
  });

  const opened = (): { workbench: Workbench; keeper: Keeper } => {
    const workbench = aWorkbench(
      "function main() { PropertiesService.getUserProperties().setProperty('a', 'b'); }",
    );
    return { workbench, keeper: keepIn(folder, workbench) };
  };
  const type = (workbench: Workbench, text: string) =>
    workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'A1', values: [[text]] });

  it('holds what came after the snapshot, without being closed', () => {
    const { workbench } = opened();
    type(workbench, 'typed');
    workbench.run('main');
    const again = openWorkbench(readKept(folder));
    expect(value(again, 0, 0)).toBe('typed');
    expect(again.world.properties.user).toEqual({ owner: { a: 'b' } });
  });

  it('holds everything once it is closed, in one snapshot', () => {
    const { workbench, keeper } = opened();
    type(workbench, 'typed');
    workbench.advance({ ms: 1000 });
    keeper.close();
    expect(readKept(folder).revisions).toEqual([]);
    const again = openWorkbench(readKept(folder));
    expect(value(again, 0, 0)).toBe('typed');
    expect(again.world.clock.now()).toBe(workbench.world.clock.now());
    expect(readdirSync(folder).sort()).toEqual([expect.stringMatching(/^journal-/), 'snapshot.json']);
  });

  it('forgets a last line that was cut off', () => {
    const { workbench } = opened();
    type(workbench, 'whole');
    const journal = join(folder, readdirSync(folder).find((name) => name.startsWith('journal')) ?? '');
    const lines = readFileSync(journal, 'utf8');
    appendFileSync(journal, lines.slice(0, 40));
    expect(value(openWorkbench(readKept(folder)), 0, 0)).toBe('whole');
  });

  it('keeps an undo of a change from before the snapshot', async () => {
    const { workbench, keeper } = opened();
    type(workbench, 'first');
    type(workbench, 'second');
    keeper.save();
    workbench.world.model.dispatch('REQUEST_UNDO');
    await Promise.resolve();
    type(workbench, 'third');
    workbench.world.model.dispatch('REQUEST_UNDO');
    expect(value(openWorkbench(readKept(folder)), 0, 0)).toBe('first');
  });

  it('is refused to a second process', () => {
    opened();
    writeFileSync(join(folder, 'pid'), String(process.ppid));
    expect(() => keepIn(folder, aWorkbench(''))).toThrow(`Process ${process.ppid} keeps its workbook`);
  });

  it('says so when the snapshot cannot be read, and touches nothing', () => {
    writeFileSync(join(folder, 'snapshot.json'), '{"generation":');
    expect(() => readKept(folder)).toThrow('cannot be read');
    expect(readFileSync(join(folder, 'snapshot.json'), 'utf8')).toBe('{"generation":');
  });

  it('is known to be there or not', () => {
    expect(holdsWorkbook(folder)).toBe(false);
    opened();
    expect(holdsWorkbook(folder)).toBe(true);
  });
});

describe('saveWorld', () => {
  it('gives JSON from which the same world opens', () => {
    const workbench = aWorkbench(`function main() {
      const book = SpreadsheetApp.getActive();
      book.insertSheet('Two').getRange('A1').setFormula('=1+1');
      CacheService.getScriptCache().put('k', 'v');
      MailApp.sendEmail('a@example.com', 's', 'b');
      ScriptApp.newTrigger('main').timeBased().everyHours(1).create();
    }`);
    expect(workbench.run('main').record.status).toBe('completed');
    const again = openWorkbench({ saved: JSON.parse(JSON.stringify(saveWorld(workbench))) });
    const { properties, cache, mailbox, triggers, people, timeZone, quotas } = again.world;
    const before = workbench.world;
    expect({ properties, cache, mailbox, triggers, people, timeZone, quotas }).toEqual({
      properties: before.properties,
      cache: before.cache,
      mailbox: before.mailbox,
      triggers: before.triggers,
      people: before.people,
      timeZone: before.timeZone,
      quotas: before.quotas,
    });
    expect(again.world.clock.now()).toBe(before.clock.now());
    expect(
      again.world.model.getters.getSheetIds().map((id) => again.world.model.getters.getSheetName(id)),
    ).toEqual(['Sheet1', 'Two']);
  });
});
