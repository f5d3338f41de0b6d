import { describe, expect, it } from 'vitest';
import { enumOf, enumValue, isMember } from '../../../workbench/services/enums.ts';
import { result } from '../sheets/aSheet.ts';

describe('an enum', () => {
  it('has members that print their name and know their place', () => {
    const body = `var T = SpreadsheetApp.ProtectionType;
      return ['' + T.RANGE, T.SHEET.toString(), T.RANGE.ordinal(), T.SHEET.ordinal(), T.SHEET.name(), JSON.stringify([T.SHEET])];`;
    expect(result(body)).toEqual(['RANGE', 'SHEET', 0, 1, 'SHEET', '["SHEET"]']);
  });

  it('has members that are objects, compared by identity and by place', () => {
    const body = `var B = SpreadsheetApp.BorderStyle;
      return [typeof B.SOLID, B.SOLID === SpreadsheetApp.BorderStyle.SOLID, B.DOTTED === B.SOLID,
        B.DOTTED.compareTo(B.SOLID) < 0, B.SOLID.compareTo(B.SOLID)];`;
    expect(result(body)).toEqual(['object', true, false, true, 0]);
  });

  it('cannot be changed by a script for those that run after it', () => {
    result('SpreadsheetApp.ProtectionType.RANGE = 5; SpreadsheetApp.ProtectionType.OTHER = 6; return 0;');
    expect(
      result(
        `return ['' + SpreadsheetApp.ProtectionType.RANGE, SpreadsheetApp.ProtectionType.OTHER === undefined];`,
      ),
    ).toEqual(['RANGE', true]);
  });

  it('is found by name, and a name it has not is refused', () => {
    const type = enumOf('Charts', 'ChartType');
    expect(String(enumValue(type, 'PIE'))).toBe('PIE');
    expect(() => enumValue(type, 'CAKE')).toThrow('No enum value is called CAKE.');
  });

  it('tells its members from those of another enum with the same name', () => {
    const both = [enumOf('Charts', 'ChartType').TABLE, enumOf('Spreadsheet', 'BorderStyle').SOLID];
    expect(both.map((value) => isMember('Charts', 'ChartType', value))).toEqual([true, false]);
  });

  it('hangs on the service as Google has it, Charts included', () => {
    const body = `return [SpreadsheetApp.BandingTheme.PINK, SpreadsheetApp.WrapStrategy.CLIP, SpreadsheetApp.ColorType.RGB,
      Charts.ChartType.COMBO, Charts.Position.TOP, Charts.CurveStyle.SMOOTH].map(String);`;
    expect(result(body)).toEqual(['PINK', 'CLIP', 'RGB', 'COMBO', 'TOP', 'SMOOTH']);
  });
});
