/**
 * R16–R19, R99–R102: what is reckoned of every customer, a column of the tab Scores each. The order is that of the
 * columns; the first ten stand where the look-up tab of the card reads them.
 */
export const measures = {
  /** Day of the last purchase. */
  lastOn: 'day',
  /** Days since then. */
  recency: 'number',
  /** Purchases in all. */
  frequency: 'number',
  /** Their sum. */
  spend: 'money',
  /** Scores 1 to 5 by the business's cut-points, or by quintiles of those who bought. */
  r: 'number',
  f: 'number',
  m: 'number',
  /** The named cell of recency against frequency and spend. */
  rfm: 'text',
  firstOn: 'day',
  /** Spend a purchase. */
  averageOrder: 'money',
  /** Spend of the window that Settings names, 365 days as a rule. */
  recentSpend: 'money',
  /** Its change against the window before, as a share: 0.2 is a fifth more. Blank without a purchase in either. */
  growth: 'share',
  /** Standard deviation of the spend of the last eight quarters over their mean. */
  volatility: 'decimal',
  /** Spend of the window less what the purchases cost us. */
  margin: 'money',
  /** What contacts and visits of the window cost us. */
  costToServe: 'money',
  /** R99: margin less cost to serve. */
  relationshipValue: 'money',
  /** Different products bought. */
  products: 'number',
  openCount: 'number',
  openValue: 'money',
  lostCount: 'number',
  /** Opportunities won of those decided. */
  winRate: 'share',
  /** Contacts in the window, and their share of the contacts with everybody. */
  contacts: 'number',
  contactShare: 'share',
  /** Days since the last contact in either direction. */
  sinceTouch: 'number',
  /** R102: probability that the customer still buys; see aliveFormula.ts. Blank until the model is fitted. */
  alive: 'share',
  /** Purchases and value expected in the next window; written by the nightly run. */
  expectedPurchases: 'decimal',
  lifetimeValue: 'money',
  /** R102: the usual gap between two purchases and what gaps differ from it by, in days; written by the nightly run. */
  gap: 'number',
  gapSpread: 'number',
  /** How large a part of such gaps is over sooner than the one that is open; see domain/value/rhythm.ts. */
  lateness: 'share',
  /** R102, R106: mean of the window, 1 to 5. */
  satisfaction: 'decimal',
  /** Mean days from when an order was to be paid to when it was, or to today. Below 0: before its time. */
  paymentDelay: 'decimal',
  /** R102: the last reading of use against the mean of those before: -0.3 is 30 % less. Written by the nightly run. */
  usageChange: 'share',
  /** R26, R32: customers whom this one brought, and what they have spent. */
  referrals: 'number',
  referralValue: 'money',
  /** R32, R33: expected value, and open opportunities by how often they are won. */
  potential: 'money',
  /** R29: days since they first turned to us without an answer since. */
  waiting: 'number',
  /** R21: 0 to 100; see factorsFormula.ts. */
  factors: 'number',
  /** R26: by how many of the angles the customer is among the highest 20 %. */
  angles: 'number',
} as const satisfies Readonly<Record<string, MeasureKind>>;

export type MeasureKind = 'number' | 'decimal' | 'money' | 'share' | 'day' | 'text';
export type MeasureName = keyof typeof measures;

/** The measures in the order of their columns. */
// The keys are those of the literal.
export const measureNames = Object.keys(measures) as readonly MeasureName[];
