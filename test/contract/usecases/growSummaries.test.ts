import { expect, test } from 'vitest';
import { answerOf, aShop, cellOf, rowsOf } from './aShop.ts';

test('the summary tabs grow with the register: 2,600 customers all stand in Scores', async () => {
  const shop = await aShop();
  const lines = Array.from({ length: 2_600 }, (_, index) => `Customer ${index},retail`).join('\n');
  answerOf(shop, 'applyImport', {
    files: [{ name: 'a.csv', text: `Customer,Sector\n${lines}\n` }],
    choices: { files: {}, matches: {}, update: false },
  });
  expect(cellOf(shop, 'Scores', 'B2')).toMatch(/^Customer /);
  expect(rowsOf(shop, 'Scores').filter(({ Customer }) => Customer?.startsWith('Customer ')).length).toBe(
    2_600,
  );
});
