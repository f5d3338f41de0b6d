import { describe, expect, test } from 'vitest';
import { fieldsOfRows, recogniseColumns } from '../../../../src/domain/service/formColumns.ts';
import { fillLink, readPrefilled } from '../../../../src/domain/service/formLink.ts';
import { isContent, isLow, meanOf, scoreOf, surveyResults } from '../../../../src/domain/service/survey.ts';

const base = 'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform';
const scores = (all: readonly (number | null)[]) => ({
  product: all[0] ?? null,
  service: all[1] ?? null,
  price: all[2] ?? null,
  communication: all[3] ?? null,
  experience: all[4] ?? null,
});

describe('A prefilled link (R90, R114)', () => {
  test('gives the places of its markers, however they are written', () => {
    const found = readPrefilled(
      'survey',
      `${base}?usp=pp_url&entry.12=customer&entry.34=About&entry.5=Yes+please`,
    );
    expect(found).toEqual({
      ok: true,
      link: `${base}?usp=pp_url&entry.12={{customer.id}}&entry.34={{about}}&entry.5=Yes+please`,
      fields: ['customer', 'about'],
    });
  });

  test.each([
    ['https://example.com/viewform?entry.1=CUSTOMER', 'notAForm'],
    ['javascript:alert(1)', 'notAForm'],
    [`${base}?usp=pp_url&entry.12=someone`, 'noCustomer'],
    [`${base}?entry.12=%E0%A4%A`, 'malformed'],
  ])('%s is refused: %s', (link, problem) => {
    expect(readPrefilled('optOut', link)).toEqual({ ok: false, problem });
  });

  test('is filled with what is known, whatever it holds; blanks are left out', () => {
    const link = `${base}?usp=pp_url&entry.1={{customer.id}}&entry.2={{name}}&entry.3={{phone}}`;
    expect(fillLink(link, { customer: 'C-1', name: 'A&B=“<script>”', phone: null })).toBe(
      `${base}?usp=pp_url&entry.1=C-1&entry.2=A%26B%3D%E2%80%9C%3Cscript%3E%E2%80%9D`,
    );
  });
});

describe('The columns of a form (R91)', () => {
  test('are recognised by their headers, in each language, those that say it alone first', () => {
    const headers = [
      'Timestamp',
      'Customer ID',
      'How do you like our service?',
      'Price',
      'Product quality',
      'Comment',
    ];
    expect(recogniseColumns('survey', headers, {})).toEqual({
      at: 'Timestamp',
      customer: 'Customer ID',
      service: 'How do you like our service?',
      price: 'Price',
      product: 'Product quality',
      comment: 'Comment',
    });
    const chinese = { product: ['產品'], service: ['服務'], communication: ['溝通'] };
    expect(
      recogniseColumns('survey', ['時間戳記', '您的客户编号', '产品满意度', '服务满意度'], chinese),
    ).toEqual({
      at: '時間戳記',
      customer: '您的客户编号',
      product: '产品满意度',
      service: '服务满意度',
    });
  });

  test('are found wherever they were moved to', () => {
    const rows = [
      ['Price', 'Timestamp', ''],
      [' 5 ', '2018-01-02T10:00:00.000Z', 'x'],
      ['', '', ''],
    ];
    expect(fieldsOfRows(rows, { at: 'Timestamp', price: 'Price' })).toEqual([
      { at: '2018-01-02T10:00:00.000Z', price: '5' },
    ]);
  });
});

describe('What customers answer (R91, R92)', () => {
  test.each([
    ['4', 4],
    ['5 – very good', 5],
    ['４', 4],
    ['0', null],
    ['10', null],
    ['good', null],
  ])('%s is %s', (text, value) => expect(scoreOf(text)).toBe(value));

  test('one bad dimension is enough for a case, the mean of what was answered for a review', () => {
    expect(isLow(scores([5, 5, 2, 5, 5]))).toBe(true);
    expect(isLow(scores([3, 3, 3, 3, 3]))).toBe(false);
    expect(isLow(scores([]))).toBe(false);
    expect(isContent(scores([5, 4]))).toBe(true);
    expect(isContent(scores([5, 4, 4]))).toBe(false);
    expect(meanOf(scores([]))).toBeNull();
  });

  test('each dimension stands beside its second measure', () => {
    const [product, service] = surveyResults(
      [scores([4, null]), scores([2, 5])],
      [
        { dimension: 'product', value: 3.5 },
        { dimension: null, value: 1 },
      ],
    );
    expect(product).toEqual({ dimension: 'product', mean: 3, count: 2, measure: 3.5, measured: 1 });
    expect(service).toEqual({ dimension: 'service', mean: 5, count: 1, measure: null, measured: 0 });
  });
});
