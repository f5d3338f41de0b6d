import { describe, expect, it } from 'vitest';
import { covers } from '../covers.ts';
import { refusalOf, resultOf } from './aScript.ts';

covers(
  'Blob.copyBlob',
  'Blob.getAs',
  'Blob.getBlob',
  'Blob.getBytes',
  'Blob.getContentType',
  'Blob.getDataAsString',
  'Blob.getName',
  'Blob.isGoogleType',
  'Blob.setBytes',
  'Blob.setContentType',
  'Blob.setContentTypeFromExtension',
  'Blob.setDataFromString',
  'Blob.setName',
);

describe('a blob', () => {
  it('of text is plain text in UTF-8 without a name', () => {
    const body = `var blob = Utilities.newBlob('é');
      return [blob.getBytes(), blob.getContentType(), blob.getName(), blob.getDataAsString(), blob.isGoogleType()];`;
    expect(resultOf(body)).toEqual([[-61, -87], 'text/plain', null, 'é', false]);
  });

  it('of bytes has the type and name that it was given', () => {
    const body = `var blob = Utilities.newBlob([72, 105], 'text/html', 'a.html');
      return [blob.getDataAsString(), blob.getContentType(), blob.getName(), blob.getBlob() === blob];`;
    expect(resultOf(body)).toEqual(['Hi', 'text/html', 'a.html', true]);
  });

  it('reads and writes other charsets', () => {
    const body = `var blob = Utilities.newBlob([-50, -46, -61, -57], 'text/csv');
      var read = blob.getDataAsString('GBK'); blob.setDataFromString('é', 'ISO-8859-1'); return [read, blob.getBytes()];`;
    expect(resultOf(body)).toEqual(['我们', [-23]]);
    expect(refusalOf("Utilities.newBlob('a').getDataAsString('no-such');")).toBe('Invalid argument: no-such');
  });

  it('can be changed in place, its copy apart', () => {
    const body = `var blob = Utilities.newBlob('a', 'text/plain', 'a.txt'), copy = blob.copyBlob();
      blob.setBytes([98]).setName('b.csv').setContentTypeFromExtension();
      return [blob, copy, blob.copyBlob().setContentType('image/png')].map(function (b) {
        return [b.getDataAsString(), b.getName(), b.getContentType()]; });`;
    expect(resultOf(body)).toEqual([
      ['b', 'b.csv', 'text/csv'],
      ['a', 'a.txt', 'text/plain'],
      ['b', 'b.csv', 'image/png'],
    ]);
  });

  it('is not converted to another type, which is said', () => {
    expect(resultOf("return Utilities.newBlob('a').getAs('text/plain').getDataAsString();")).toBe('a');
    expect(refusalOf("Utilities.newBlob('a').getAs('application/pdf');")).toBe(
      'Blob.getAs from text/plain to application/pdf is not emulated by the workbench',
    );
  });
});
