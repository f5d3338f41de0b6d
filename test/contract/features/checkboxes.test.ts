import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { result } from '../sheets/aSheet.ts';

covers('Range.insertCheckboxes', 'Range.removeCheckboxes', 'Range.check', 'Range.uncheck', 'Range.isChecked');

describe('checkboxes', () => {
  it('are a validation and the value false', () => {
    const body = `s.getRange('A1:A2').insertCheckboxes();
      return [s.getRange('A1:A2').getValues(), '' + s.getRange('A2').getDataValidation().getCriteriaType()];`;
    expect(result(body)).toEqual([[[false], [false]], 'CHECKBOX']);
  });

  it('can stand for values of their own', () => {
    const body = `var r = s.getRange('A1').insertCheckboxes('yes', 'no'); var before = r.getValue();
      return [before, r.check().getValue(), r.isChecked(), r.uncheck().getValue(), r.isChecked()];`;
    expect(result(body)).toEqual(['no', 'yes', true, 'no', false]);
  });

  it('are neither checked nor unchecked where they differ or there are none', () => {
    const body = `s.getRange('A1:A2').insertCheckboxes(); s.getRange('A1').check();
      return [s.getRange('A1').isChecked(), s.getRange('A2').isChecked(), s.getRange('A1:A2').isChecked(), s.getRange('B1').isChecked()];`;
    expect(result(body)).toEqual([true, false, null, null]);
  });

  it('are checked only where there is a box', () => {
    expect(
      result(`s.getRange('A1').insertCheckboxes(); s.getRange('B1').setValue('text'); s.getRange('A1:B1').check();
      return s.getRange('A1:B1').getValues();`),
    ).toEqual([[true, 'text']]);
  });

  it('take their values with them when they are removed, and leave what is neither', () => {
    const body = `s.getRange('A1:A2').insertCheckboxes(); s.getRange('A2').clearDataValidations().setValue('kept');
      s.getRange('A1:A2').removeCheckboxes();
      return [s.getRange('A1:A2').getValues(), s.getRange('A1').getDataValidation()];`;
    expect(result(body)).toEqual([[[''], ['kept']], null]);
  });
});
