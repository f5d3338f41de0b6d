import { describe, expect, test } from 'vitest';
import { levelAt } from '../../../workbench/page/grid/guard.ts';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import { guardedRanges } from '../../../workbench/server/guarded.ts';
import type { Guarded } from '../../../workbench/server/protocol.ts';

const zone = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const header: Guarded = { sheetId: 's', zone: zone(0, 0, 0, 9), holes: [], level: 'warn' };

describe('what protections say to an edit', () => {
  test('nothing outside them or on another sheet', () => {
    expect(levelAt([header], 's', [zone(1, 0)])).toBeNull();
    expect(levelAt([header], 't', [zone(0, 0)])).toBeNull();
  });

  test('a warning where a part of the edit lies inside', () => {
    expect(levelAt([header], 's', [zone(0, 9, 5, 20)])).toBe('warn');
  });

  test('a refusal is stronger than a warning', () => {
    const whole: Guarded = { sheetId: 's', holes: [], level: 'no' };
    expect(levelAt([header, whole], 's', [zone(0, 0)])).toBe('no');
  });

  test('nothing inside an exception, but what reaches beyond it counts', () => {
    const sheet: Guarded = { sheetId: 's', holes: [zone(1, 0, 9, 9)], level: 'no' };
    expect(levelAt([sheet], 's', [zone(2, 2)])).toBeNull();
    expect(levelAt([sheet], 's', [zone(0, 2, 3, 2)])).toBe('no');
  });
});

describe('which protections the page is told', () => {
  const code = `function protect() {
    var sheet = SpreadsheetApp.getActive().getSheets()[0];
    sheet.getRange('A1:B1').protect().setWarningOnly(true);
    var own = sheet.getRange('D2').protect();
    own.removeEditors(own.getEditors());
  }`;
  const opened = () => {
    const workbench = openWorkbench({
      project: { sources: [{ name: 'Code.js', text: code }], html: {}, manifest: {} },
    });
    workbench.run('protect');
    return workbench;
  };
  const levels = (person: string) => {
    const workbench = opened();
    workbench.signIn(person);
    return guardedRanges(workbench.world).map(({ level }) => level);
  };

  test('the owner is warned, and refused nothing', () => expect(levels('owner')).toEqual(['warn']));

  test('another is warned and refused', () => expect(levels('sales')).toEqual(['warn', 'no']));

  test('they lie where the rows went', () => {
    const workbench = opened();
    workbench.edit({ type: 'insertRows', sheet: 'Sheet1', at: 1, count: 2 });
    expect(guardedRanges(workbench.world)[0]?.zone).toMatchObject({ top: 2, bottom: 2 });
  });
});
