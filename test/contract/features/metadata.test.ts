import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusal, result, run } from '../sheets/aSheet.ts';

covers('Range.addDeveloperMetadata', 'Sheet.addDeveloperMetadata', 'Spreadsheet.addDeveloperMetadata');
covers('Range.getDeveloperMetadata', 'Sheet.getDeveloperMetadata', 'Spreadsheet.getDeveloperMetadata');
covers(
  'Range.createDeveloperMetadataFinder',
  'Sheet.createDeveloperMetadataFinder',
  'Spreadsheet.createDeveloperMetadataFinder',
);
covers(
  'DeveloperMetadata.getId',
  'DeveloperMetadata.getKey',
  'DeveloperMetadata.getLocation',
  'DeveloperMetadata.getValue',
  'DeveloperMetadata.getVisibility',
  'DeveloperMetadata.moveToColumn',
  'DeveloperMetadata.moveToRow',
  'DeveloperMetadata.moveToSheet',
  'DeveloperMetadata.moveToSpreadsheet',
  'DeveloperMetadata.remove',
  'DeveloperMetadata.setKey',
  'DeveloperMetadata.setValue',
  'DeveloperMetadata.setVisibility',
);
covers(
  'DeveloperMetadataFinder.find',
  'DeveloperMetadataFinder.onIntersectingLocations',
  'DeveloperMetadataFinder.withId',
  'DeveloperMetadataFinder.withKey',
  'DeveloperMetadataFinder.withLocationType',
  'DeveloperMetadataFinder.withValue',
  'DeveloperMetadataFinder.withVisibility',
);
covers(
  'DeveloperMetadataLocation.getColumn',
  'DeveloperMetadataLocation.getLocationType',
  'DeveloperMetadataLocation.getRow',
  'DeveloperMetadataLocation.getSheet',
  'DeveloperMetadataLocation.getSpreadsheet',
);

/** Metadata everywhere, and `keys` to say what a finder finds. */
const MANY = `ss.addDeveloperMetadata('doc', 'd'); s.addDeveloperMetadata('sheet', 's');
  s.getRange('2:2').addDeveloperMetadata('row', 'r', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
  s.getRange('C:C').addDeveloperMetadata('column', 'c');
  var keys = function (finder) { return finder.find().map(function (one) { return one.getKey(); }).join(); };`;

describe('developer metadata', () => {
  it('have a key, maybe a value, a visibility, a place and an id', () => {
    const body = `s.getRange('C:C').addDeveloperMetadata('column', 'price').addDeveloperMetadata('bare');
      return s.getRange('C:C').getDeveloperMetadata().map(function (one) { var place = one.getLocation();
        return [one.getId() > 0, one.getKey(), one.getValue(), '' + one.getVisibility(), '' + place.getLocationType(),
          place.getColumn().getA1Notation() === 'C1:C' + s.getMaxRows(), place.getRow(), place.getSheet(), place.getSpreadsheet()]; });`;
    expect(result(body)).toEqual([
      [true, 'column', 'price', 'DOCUMENT', 'COLUMN', true, null, null, null],
      [true, 'bare', null, 'DOCUMENT', 'COLUMN', true, null, null, null],
    ]);
  });

  it('are returned for chaining by what they were added to', () => {
    expect(
      result(
        `return [s.addDeveloperMetadata('k').getName(), ss.addDeveloperMetadata('k').getId() === ss.getId()];`,
      ),
    ).toEqual(['Sheet1', true]);
  });

  it('stay with their row and column when people insert and delete others', () => {
    const body = `${MANY} s.insertRowsBefore(1, 3); s.deleteColumn(1);
      var place = function (key) { return ss.createDeveloperMetadataFinder().withKey(key).find()[0].getLocation(); };
      return [place('row').getRow().getRow(), place('column').getColumn().getColumn()];`;
    expect(result(body)).toEqual([5, 2]);
  });

  it('go with the row they are on', () => {
    expect(result(`${MANY} s.deleteRow(2); return keys(ss.createDeveloperMetadataFinder());`)).toBe(
      'doc,sheet,column',
    );
  });

  it('of the spreadsheet outlive every sheet', () => {
    const body = `${MANY} ss.insertSheet('Other'); ss.deleteSheet(s); return keys(ss.createDeveloperMetadataFinder());`;
    expect(result(body)).toBe('doc');
  });

  it('are only for whole rows and columns', () => {
    expect(refusal("s.getRange('A1:B2').addDeveloperMetadata('k');")).toContain(
      'Adding developer metadata to arbitrary ranges is not currently supported',
    );
  });

  it('can be changed, moved and removed', () => {
    const body = `s.addDeveloperMetadata('old', 'v'); var one = s.getDeveloperMetadata()[0];
      one.setKey('new').setValue('w').setVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      var seen = [one.getKey(), one.getValue(), '' + one.getVisibility()];
      seen.push('' + one.moveToRow(s.getRange('4:4')).getLocation().getRow().getRow());
      seen.push('' + one.moveToColumn(s.getRange('B:B')).getLocation().getColumn().getColumn());
      seen.push(one.moveToSheet(s).getLocation().getSheet().getName());
      seen.push(one.moveToSpreadsheet().getLocation().getSpreadsheet().getId() === ss.getId(), ss.getDeveloperMetadata().length);
      one.remove(); seen.push(ss.getDeveloperMetadata().length); return seen;`;
    expect(result(body)).toEqual(['new', 'w', 'PROJECT', '4', '2', 'Sheet1', true, 1, 0]);
  });

  it('cannot be used once they are removed', () => {
    expect(
      refusal(
        "s.addDeveloperMetadata('k'); var one = s.getDeveloperMetadata()[0]; one.remove(); one.getKey();",
      ),
    ).toContain('was removed');
  });

  it.each([
    ['the spreadsheet', 'ss', 'spreadsheet'],
    ['a sheet with its rows and columns', 's', 'sheet'],
  ])('of %s hold 30,000 characters of keys and values', (_, target, name) => {
    const body = `s.getRange('1:1').addDeveloperMetadata('k', new Array(100).join('x')); ss.addDeveloperMetadata('k', new Array(100).join('x'));
      ${target}.addDeveloperMetadata('k', new Array(29900).join('x'));`;
    expect(refusal(`${body.replace('29900', '29899')}`)).toBe('(no error)');
    expect(refusal(body.replace('29900', '29902'))).toContain(
      `The developer metadata of this ${name} would exceed`,
    );
  });

  it('of a duplicated sheet are copies with ids of their own', () => {
    const body = `${MANY} s.copyTo(ss); var ids = ss.createDeveloperMetadataFinder().withKey('column').find().map(function (one) { return one.getId(); });
      return [ids.length, ids[0] === ids[1]];`;
    expect(result(body)).toEqual([2, false]);
  });
});

describe('a finder of developer metadata', () => {
  it.each([
    ['ss.createDeveloperMetadataFinder()', 'doc,sheet,row,column'],
    ['s.createDeveloperMetadataFinder()', 'sheet,row,column'],
    ["s.getRange('1:5').createDeveloperMetadataFinder()", 'row'],
    ["s.getRange('A1:D5').createDeveloperMetadataFinder()", ''],
    ["s.getRange('A1:D5').createDeveloperMetadataFinder().onIntersectingLocations()", 'doc,sheet,row,column'],
    ["s.getRange('A2').createDeveloperMetadataFinder().onIntersectingLocations()", 'doc,sheet,row'],
    ["ss.createDeveloperMetadataFinder().withKey('row')", 'row'],
    ["ss.createDeveloperMetadataFinder().withValue('c')", 'column'],
    ["ss.createDeveloperMetadataFinder().withKey('row').withValue('c')", ''],
    [
      'ss.createDeveloperMetadataFinder().withVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT)',
      'row',
    ],
    [
      'ss.createDeveloperMetadataFinder().withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.SHEET)',
      'sheet',
    ],
    ['ss.createDeveloperMetadataFinder().withId(ss.getDeveloperMetadata()[0].getId())', 'doc'],
  ])('%s finds "%s"', (finder, keys) => {
    expect(result(`${MANY} return keys(${finder});`)).toBe(keys);
  });

  it('reaches Google only when it finds', () => {
    const { record } = run(
      "ss.createDeveloperMetadataFinder().withKey('a').withValue('b').onIntersectingLocations().find();",
    );
    expect(record.trace.map(({ method }) => method).filter((method) => /Metadata/.test(method))).toEqual([
      'DeveloperMetadataFinder.find',
    ]);
  });
});
