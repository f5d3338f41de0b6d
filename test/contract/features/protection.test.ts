import { describe, expect, it } from 'vitest';
import { mayEdit, protectionsOf } from '../../../workbench/services/sheets/protection.ts';
import { covers } from '../covers.ts';
import { aScript } from '../services/aScript.ts';
import { refusal, result, run } from '../sheets/aSheet.ts';

covers('Range.protect', 'Sheet.protect', 'Sheet.getProtections', 'Spreadsheet.getProtections');
covers(
  'Protection.addEditor',
  'Protection.addEditors',
  'Protection.canDomainEdit',
  'Protection.canEdit',
  'Protection.getDescription',
  'Protection.getEditors',
  'Protection.getProtectionType',
  'Protection.getRange',
  'Protection.getRangeName',
  'Protection.getUnprotectedRanges',
  'Protection.isWarningOnly',
  'Protection.remove',
  'Protection.removeEditor',
  'Protection.removeEditors',
  'Protection.setDescription',
  'Protection.setDomainEdit',
  'Protection.setNamedRange',
  'Protection.setRange',
  'Protection.setRangeName',
  'Protection.setUnprotectedRanges',
  'Protection.setWarningOnly',
);

const REFUSAL =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** What a body gives or throws when the salesperson runs it after the owner ran another. */
const afterOwner = (owner: string, sales: string): unknown => {
  const { workbench } = run(owner);
  workbench.signIn('sales');
  const body = `var s = SpreadsheetApp.getActive().getSheets()[0], ss = SpreadsheetApp.getActive();
    try { ${sales} } catch (error) { return error.message; } return 'done';`;
  return aScript(body, { on: workbench }).value;
};

const LOCK = 'var p = s.getRange("A1:B2").protect(); p.removeEditors(p.getEditors());';

describe('a protected range', () => {
  it('stays open to all editors until the list is changed', () => {
    expect(afterOwner('s.getRange("A1").protect();', 's.getRange("A1").setValue(1);')).toBe('done');
  });

  it.each([
    's.getRange("B2").setValue(1)',
    's.getRange("A1:Z9").setValues(s.getRange("A1:Z9").getValues())',
    's.getRange("A1").clearContent()',
    's.getRange("A1").setDataValidation(null)',
    's.getRange("A1").insertCheckboxes()',
    's.getRange("A1:B9").applyRowBanding()',
    's.getRange("A1:B9").createFilter()',
  ])('refuses %s to who is not on the list', (write) => {
    expect(afterOwner(LOCK, `${write};`)).toBe(REFUSAL);
  });

  it('lets who is not on the list write beside it', () => {
    expect(afterOwner(LOCK, 's.getRange("A3:B9").setValue(1);')).toBe('done');
  });

  it('lets who is on the list write, and the owner always', () => {
    expect(afterOwner(`${LOCK} p.addEditor("sam@example.com");`, 's.getRange("A1").setValue(1);')).toBe(
      'done',
    );
    expect(result(`${LOCK} s.getRange("A1").setValue(1); return p.canEdit();`)).toBe(true);
  });

  it("lets everybody of the owner's domain write where that was said", () => {
    expect(afterOwner(`${LOCK} p.setDomainEdit(true);`, 's.getRange("A1").setValue(1);')).toBe('done');
  });

  it('never stops a script where it only warns', () => {
    expect(afterOwner(`${LOCK} p.setWarningOnly(true);`, 's.getRange("A1").setValue(1);')).toBe('done');
  });

  it('cannot be changed or removed by who may not edit it', () => {
    const protection = 'ss.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0]';
    expect(afterOwner(LOCK, `${protection}.remove();`)).toBe(REFUSAL);
    expect(afterOwner(LOCK, `${protection}.addEditor("sam@example.com");`)).toBe(REFUSAL);
    expect(afterOwner(LOCK, `return ${protection}.canEdit();`)).toBe(false);
  });

  it('follows its rows and columns', () => {
    const body = `${LOCK} s.insertRowBefore(1); s.insertColumnBefore(2);
      return s.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation();`;
    expect(result(body)).toBe('A2:C3');
  });

  it('goes when it is removed', () => {
    expect(afterOwner(`${LOCK} p.remove();`, 's.getRange("A1").setValue(1);')).toBe('done');
    expect(refusal(`${LOCK} p.remove(); p.getDescription();`)).toContain('no longer exists');
  });

  it('may overlap another: one that refuses is enough', () => {
    expect(afterOwner(`s.getRange("A1:C3").protect(); ${LOCK}`, 's.getRange("A1").setValue(1);')).toBe(
      REFUSAL,
    );
  });
});

describe('a protected sheet', () => {
  it('refuses every cell but those of its unprotected ranges', () => {
    const lock =
      'var p = s.protect().setUnprotectedRanges([s.getRange("B2:B9")]); p.removeEditors(p.getEditors());';
    expect(afterOwner(lock, 's.getRange("B3").setValue(1);')).toBe('done');
    expect(afterOwner(lock, 's.getRange("A3").setValue(1);')).toBe(REFUSAL);
    expect(afterOwner(lock, 's.getRange("A3:B3").setValue(1);')).toBe(REFUSAL);
  });

  it('keeps its holes at their rows', () => {
    const body = `var p = s.protect().setUnprotectedRanges([s.getRange("B2:B9")]); s.insertRowBefore(1);
      return p.getUnprotectedRanges()[0].getA1Notation();`;
    expect(result(body)).toBe('B3:B10');
  });

  it('has one protection, which a second call gives again', () => {
    const body = `s.protect().setDescription("first"); var again = s.protect();
      return [again.getDescription(), s.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, "" + again.getProtectionType(),
        again.getRange().getNumRows() === s.getMaxRows()];`;
    expect(result(body)).toEqual(['first', 1, 'SHEET', true]);
  });
});

describe('a protection', () => {
  it('says what it is', () => {
    const body = `var p = s.getRange("A1:B2").protect().setDescription("Key figures").setWarningOnly(true);
      return [p.getDescription(), p.isWarningOnly(), "" + p.getProtectionType(), p.getRange().getA1Notation(), p.getRangeName(),
        p.canDomainEdit(), p.getUnprotectedRanges().length, p.getEditors().map(function (user) { return user.getEmail(); })];`;
    expect(result(body)).toEqual([
      'Key figures',
      true,
      'RANGE',
      'A1:B2',
      null,
      false,
      0,
      ['owner@example.com', 'sam@example.com'],
    ]);
  });

  it('adds and removes editors, but neither the owner nor who runs the script', () => {
    const body = `${LOCK} var emails = function () { return p.getEditors().map(function (user) { return user.getEmail(); }).join(); };
      var seen = [emails()]; p.addEditors(["a@example.com", "b@example.com"]); seen.push(emails());
      p.removeEditor("a@example.com").removeEditor("owner@example.com"); seen.push(emails()); return seen;`;
    expect(result(body)).toEqual([
      'owner@example.com',
      'owner@example.com,a@example.com,b@example.com',
      'owner@example.com,b@example.com',
    ]);
  });

  it('can be put on another range or on a named one, which it then follows', () => {
    const body = `ss.setNamedRange("Rates", s.getRange("D1:D4")); var p = s.getRange("A1").protect();
      var seen = [p.setRange(s.getRange("B2")).getRange().getA1Notation()];
      p.setRangeName("Rates"); seen.push(p.getRange().getA1Notation(), p.getRangeName());
      ss.setNamedRange("Rates", s.getRange("E5")); seen.push(p.getRange().getA1Notation());
      p.setRange(s.getRange("A1")).setNamedRange(ss.getNamedRanges()[0]); seen.push(p.getRangeName()); return seen;`;
    expect(result(body)).toEqual(['B2', 'D1:D4', 'Rates', 'E5', 'Rates']);
  });

  it('is listed by its kind, on its sheet and on the document', () => {
    const body = `var t = ss.insertSheet("T"), T = SpreadsheetApp.ProtectionType; s.protect(); s.getRange("A1").protect(); t.getRange("B1").protect();
      return [ss.getProtections(T.RANGE).length, ss.getProtections(T.SHEET).length, s.getProtections(T.RANGE).length, t.getProtections(T.SHEET).length];`;
    expect(result(body)).toEqual([2, 1, 1, 0]);
  });
});

describe('the page', () => {
  it('is told who may edit, who has to be asked, and who may not', () => {
    const { workbench } = run(`${LOCK} s.getRange("A5").protect().setWarningOnly(true);`);
    const { world } = workbench;
    const sheetId = world.model.getters.getSheetIds()[0] ?? '';
    const at = (row: number) => ({ top: row, bottom: row, left: 0, right: 0 });
    expect(['owner', 'sales', 'guest'].map((key) => mayEdit(world, key, sheetId, at(0)))).toEqual([
      'yes',
      'no',
      'no',
    ]);
    expect(['owner', 'sales'].map((key) => mayEdit(world, key, sheetId, at(4)))).toEqual(['warn', 'warn']);
    expect(mayEdit(world, 'sales', sheetId, at(9))).toBe('yes');
    expect(protectionsOf(world).map(({ warningOnly }) => warningOnly)).toEqual([false, true]);
  });
});
