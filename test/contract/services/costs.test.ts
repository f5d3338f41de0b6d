/** The cost model against the published measurements that it restates. */
import { describe, expect, it } from 'vitest';
import { modelledMs } from '../../../workbench/services/costs.ts';

const read = (method: string, cells: number) =>
  modelledMs({ service: 'SpreadsheetApp', method, kind: 'read', cells });
const write = (cells: number) =>
  modelledMs({ service: 'SpreadsheetApp', method: 'Range.setValues', kind: 'write', cells });

describe('the modelled time', () => {
  it('of reading values is 170 ms and 85 ms for 10,000 cells', () => {
    expect(read('Range.getValues', 0)).toBe(170);
    expect(read('Range.getValues', 20_000)).toBe(340);
  });

  it('of writing values jumps above some 18,000 cells', () => {
    expect(write(10_000)).toBe(190);
    expect(write(18_000)).toBe(270);
    expect(write(20_000)).toBe(2560);
  });

  it('of searching is 500 ms and 55 ms for 10,000 cells', () => {
    expect(read('TextFinder.findAll', 10_000)).toBe(555);
  });

  it.each([
    ['Sheet.getSheetName', 150],
    ['Sheet.getSheetId', 2],
    ['Sheet.deleteRow', 7],
    ['Properties.getProperty', 30],
    ['Properties.setProperty', 62],
    ['Cache.get', 3],
    ['Cache.put', 93],
  ])('of %s is %i ms', (method, ms) => {
    expect(modelledMs({ service: '', method, kind: 'other' })).toBe(ms);
  });
});
