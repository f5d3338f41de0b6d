import { describe, expect, test } from 'vitest';
import {
  type Backup,
  backupDue,
  makingRoom,
  oldestBackup,
  outdated,
  roomForAll,
} from '../../../../src/domain/safety/backups.ts';
import type { Day } from '../../../../src/schema/day.ts';

const aBackup = (
  id: string,
  { on = '2018-03-01' as Day, cells = 100, why = 'schedule' as Backup['why'] } = {},
): Backup => ({
  id,
  at: '2018-03-01T03:00:00.000Z',
  on,
  why,
  todo: [],
  pending: null,
  tables: { Customers: { tab: 1, rows: 10, cells } },
});

const ids = (backups: readonly Backup[] | null) => backups?.map(({ id }) => id) ?? null;

describe('Backups that go (R15)', () => {
  test('are those beyond the number to keep', () => {
    const three = ['new', 'old', 'oldest'].map((id) => aBackup(id));
    expect(ids(outdated(three, 2, '2018-03-01'))).toEqual(['oldest']);
    expect(ids(outdated(three, 3, '2018-03-01'))).toEqual([]);
  });

  test('are those older than sixty days, but never the newest', () => {
    expect(oldestBackup).toBe(60);
    const aged = [aBackup('new', { on: '2018-01-01' }), aBackup('old', { on: '2017-12-31' })];
    expect(ids(outdated(aged, 9, '2018-03-01'))).toEqual([]);
    expect(ids(outdated(aged, 9, '2018-03-02'))).toEqual(['old']);
    expect(ids(outdated(aged.slice(0, 1), 9, '2020-01-01'))).toEqual([]);
  });

  test('make room by their cells, the oldest first, and no more of them than it takes', () => {
    const two = [aBackup('new', { cells: 300 }), aBackup('old', { cells: 200 })];
    expect(ids(makingRoom(two, 500, 0, 1_000))).toEqual([]);
    expect(ids(makingRoom(two, 501, 0, 1_000))).toEqual(['old']);
    expect(ids(makingRoom(two, 701, 0, 1_000))).toEqual(['old', 'new']);
    expect(makingRoom(two, 1_001, 0, 1_000)).toBeNull();
  });

  test('make room for what the whole file may hold', () => {
    const one = [aBackup('old', { cells: 400 })];
    expect(ids(makingRoom(one, 100, roomForAll - 500, 10_000))).toEqual([]);
    expect(ids(makingRoom(one, 101, roomForAll - 500, 10_000))).toEqual(['old']);
    expect(makingRoom(one, 501, roomForAll - 500, 10_000)).toBeNull();
  });
});

describe('A backup of the clock (R15)', () => {
  test('is due so many days after the last one that was whole and no precaution; never where that is switched off', () => {
    const last = [aBackup('before', { why: 'before' }), aBackup('old', { on: '2018-02-22' })];
    expect(backupDue(last, 7, '2018-03-01')).toBe(true);
    expect(backupDue(last, 8, '2018-03-01')).toBe(false);
    expect(backupDue([], 7, '2018-03-01')).toBe(true);
    expect(backupDue([], 0, '2018-03-01')).toBe(false);
  });
});
