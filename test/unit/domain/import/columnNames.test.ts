import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../../../src/domain/import/csv.ts';
import { recognise } from '../../../../src/domain/import/recognise.ts';
import { catalogues } from '../../../../src/words/catalogues.ts';

const columnsOf = (headers: string) =>
  recognise(parseCsv('f.csv', `${headers}\n`), Object.values(catalogues));

describe('Headers of other programs and languages for what segments and values rest on (R13, R16, R32, R38)', () => {
  test.each([
    ['Company,Industry,Referred by,Main concern,Annual income', 'Customers', 'referredBy focus income'],
    ['公司,所属行业,推荐人,购买动机,年收入', 'Customers', 'referredBy focus income'],
    ['公司,行業,推薦人,購買動機,學歷', 'Customers', 'referredBy focus education'],
    ['Order number,Customer,Order date,Due date,Payment date', 'Orders', 'dueOn paidOn'],
    ['订单编号,客户,购买日期,到期日,付款日期', 'Orders', 'dueOn paidOn'],
    ['訂單編號,客戶,購買日期,應付日期,收款日期', 'Orders', 'dueOn paidOn'],
    ['Opportunity ID,Account name,Sales stage,Lost to', 'Opportunities', 'competitor'],
    ['商机编号,客户名称,阶段,竞品', 'Opportunities', 'competitor'],
    ['商機編號,客戶名稱,階段,競品', 'Opportunities', 'competitor'],
    ['Company,Date,Channel,Activity,CSAT', 'Interactions', 'satisfaction'],
    ['客户名称,日期,方式,内容,满意度', 'Interactions', 'satisfaction'],
    ['客戶名稱,日期,管道,內容,滿意度', 'Interactions', 'satisfaction'],
  ])('%s', (headers, table, wanted) => {
    const known = columnsOf(headers);
    expect(known?.table).toBe(table);
    expect(known?.columns).toEqual(expect.arrayContaining(wanted.split(' ')));
  });
});
