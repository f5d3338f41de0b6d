import type { SummaryTab } from './summaryTab.ts';

type Cells = Readonly<Record<string, readonly string[]>>;

/**
 * What earlier versions wrote into cells of our tabs and this one does not: by tab and cell, as templates. Where such a
 * formula stands as it was written, the one of today takes its place; what somebody changed stays. Whoever changes a
 * formula of a version that was released adds the old one here and counts `formulasVersion` on; a test tells.
 */
export const formerFormulas: Readonly<Record<string, Cells>> = {
  // Purchases, days of purchase and products that counted refunds.
  Sums: {
    G1: [
      `=ARRAYFORMULA(IFERROR(QUERY({⟦!Transactions⟧$A:$A,⟦!Transactions⟧$B:$B,⟦!Transactions⟧$C:$C},"select Col1,count(Col2),sum(Col3),max(Col2),min(Col2) where Col1 is not null and Col1<>'' group by Col1 label Col1 '⟦'Customers.id⟧',count(Col2) '⟦'sums.frequency⟧',sum(Col3) '⟦'sums.spend⟧',max(Col2) '⟦'sums.last⟧',min(Col2) '⟦'sums.first⟧'",1),{"⟦'Customers.id⟧","⟦'sums.frequency⟧","⟦'sums.spend⟧","⟦'sums.last⟧","⟦'sums.first⟧"}))`,
    ],
    M1: [
      `=ARRAYFORMULA(IFERROR(QUERY(UNIQUE({⟦!Transactions⟧$A:$A,⟦!Transactions⟧$B:$B}),"select Col1,count(Col2) where Col1 is not null and Col1<>'' group by Col1 label Col1 '⟦'Customers.id⟧',count(Col2) '⟦'sums.days⟧'",1),{"⟦'Customers.id⟧","⟦'sums.days⟧"}))`,
    ],
    AA1: [
      `=ARRAYFORMULA(IFERROR(QUERY(UNIQUE({⟦!Transactions⟧$A:$A,⟦!Transactions⟧$E:$E}),"select Col1,count(Col2) where Col1 is not null and Col1<>'' and Col2<>'' group by Col1 label Col1 '⟦'Customers.id⟧',count(Col2) '⟦'sums.products⟧'",1),{"⟦'Customers.id⟧","⟦'sums.products⟧"}))`,
    ],
  },
};

/** The tab, each cell with what it held before. */
export const withFormer = (tab: SummaryTab): SummaryTab => ({
  ...tab,
  cells: tab.cells.map((cell) => {
    const former = formerFormulas[tab.name]?.[cell.at];
    return former ? { ...cell, former } : cell;
  }),
});
