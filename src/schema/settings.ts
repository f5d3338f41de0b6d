import { languages } from '../words/languages.ts';

/** The settings a business has: one literal each; rows of the Settings tab, forms and readers derive from it. */
export interface Setting {
  readonly kind: 'text' | 'email' | 'integer' | 'flag' | 'choice';
  readonly of?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly standard: string | number | boolean;
}

const off = { kind: 'flag', standard: false } as const;

export const settingDefinitions = {
  language: { kind: 'choice', of: languages, standard: 'en' },
  currency: { kind: 'text', standard: 'USD' },
  /** Whose phone numbers need no country code, ISO 3166; blank: the country of the spreadsheet's locale. */
  country: { kind: 'text', standard: '' },
  /** Name and address of the business as its quotes show them, a line each. */
  seller: { kind: 'text', standard: '' },
  ownerEmail: { kind: 'email', standard: '' },
  segmentsOrder: { kind: 'choice', of: ['value', 'recency', 'name'], standard: 'value' },
  mailOn: { kind: 'flag', standard: true },
  mailHour: { kind: 'integer', min: 0, max: 23, standard: 8 },
  /** ISO weekdays on which the morning mail goes out, 1 is Monday. */
  mailDays: { kind: 'text', standard: '1,2,3,4,5' },
  /** Whether a person’s morning mail brings what is due today as a file for their calendar. */
  mailCalendar: off,
  /** Whether a salesperson finds and opens the customers of colleagues; else hers and those of nobody. */
  salesSeeAll: { kind: 'flag', standard: true },
  /** Days from one backup to the next; 0 makes none by itself. */
  backupEvery: { kind: 'integer', min: 0, max: 365, standard: 1 },
  backupKeep: { kind: 'integer', min: 1, max: 20, standard: 5 },
  /** Most cells that all backups together take of the 10,000,000 that a spreadsheet may have. */
  backupCells: { kind: 'integer', min: 100_000, max: 6_000_000, standard: 3_000_000 },
  /** Whether salespeople may export the customers that they own. */
  salesMayExport: off,
  /** Whether anything needs an approval, by the table of rules. */
  approvalsOn: off,
  /** R86: days late from which arrears are dunned for the first, second and last time, and service is stopped. */
  dunFirst: { kind: 'integer', min: 1, max: 3650, standard: 7 },
  dunSecond: { kind: 'integer', min: 1, max: 3650, standard: 21 },
  dunThird: { kind: 'integer', min: 1, max: 3650, standard: 35 },
  dunStop: { kind: 'integer', min: 1, max: 3650, standard: 50 },
  /** The one switch: while it is on, no mail leaves, to anybody. */
  mailStopped: off,
  /** Whether mail to customers leaves at all; the owner switches it on after a dry run. */
  customerMailOn: off,
  /** Mail to customers leaves from this hour to before that one, on these ISO weekdays, not on holidays. */
  customerMailFrom: { kind: 'integer', min: 0, max: 23, standard: 9 },
  customerMailUntil: { kind: 'integer', min: 1, max: 24, standard: 18 },
  customerMailDays: { kind: 'text', standard: '1,2,3,4,5' },
  /** Most mails to one customer in so many days, answers to what they asked apart. */
  mailCap: { kind: 'integer', min: 1, max: 100, standard: 2 },
  mailCapDays: { kind: 'integer', min: 1, max: 365, standard: 7 },
  /** Whether advertising and surveys go only to customers who consented; else to all who did not opt out. */
  consentNeeded: { kind: 'flag', standard: true },
  /** Days without mail to a customer who complained, beside what belongs to the complaint. */
  hushDays: { kind: 'integer', min: 0, max: 365, standard: 30 },
  /** Of a day's quota, how many are kept for mail to us. */
  mailReserve: { kind: 'integer', min: 0, max: 1000, standard: 20 },
  /** Where answers to mail go whose customer nobody owns; blank: the owner's address. */
  replyTo: { kind: 'text', standard: '' },
  /** Address of a form by which customers opt out, `{{customer.id}}` filled in; blank: a mail to the reply address. */
  optOutLink: { kind: 'text', standard: '' },
  /** R93–R96: whether there are points at all. */
  loyaltyOn: off,
  /** So much of the business's currency gives a point. */
  pointsPer: { kind: 'integer', min: 1, max: 1_000_000, standard: 1 },
  pointsReview: { kind: 'integer', min: 0, max: 1_000_000, standard: 20 },
  pointsReferral: { kind: 'integer', min: 0, max: 1_000_000, standard: 100 },
  /** Days that points last; 0: for ever. */
  pointsLast: { kind: 'integer', min: 0, max: 3650, standard: 365 },
  /** Percent off that a customer gets for a birthday; 0: no coupon. */
  birthdayCoupon: { kind: 'integer', min: 0, max: 100, standard: 0 },
  couponLasts: { kind: 'integer', min: 1, max: 3650, standard: 90 },
  /** R87, R88: the clocks of cases run from this hour to before that one, on these ISO weekdays, not on holidays. */
  serviceFrom: { kind: 'integer', min: 0, max: 23, standard: 9 },
  serviceUntil: { kind: 'integer', min: 1, max: 24, standard: 18 },
  serviceDays: { kind: 'text', standard: '1,2,3,4,5' },
  /** R90: whether a survey is sent after a resolved case, and how many days after an order; 0 sends none. */
  surveyAfterCase: off,
  surveyAfterOrder: { kind: 'integer', min: 0, max: 60, standard: 0 },
  /** Least days between two surveys of one customer. */
  surveyEvery: { kind: 'integer', min: 1, max: 3650, standard: 90 },
  /** R90: where the content may review us online; blank asks nobody. */
  reviewLink: { kind: 'text', standard: '' },
  /** R114: whether customers are asked once a year to confirm what we know of them. */
  confirmYearly: off,
  /** R110: a statement of the self-assessment with this mean or less is to be acted upon. */
  assessLow: { kind: 'integer', min: 1, max: 5, standard: 2 },
  /** Modules: whether the tab of each is shown. */
  showMyDay: { kind: 'flag', standard: true },
  showContacts: off,
  showInteractions: off,
  showOrders: off,
  showProducts: off,
  showTeam: off,
  showPreferences: off,
  showNeeds: off,
  showConsents: off,
  showObservations: off,
  showUsage: off,
  showItems: off,
  showReviews: off,
  showDepartments: off,
  showStages: off,
  showStageChanges: off,
  showQuotes: off,
  showLines: off,
  showPrices: off,
  showContracts: off,
  showContractStages: off,
  showContractSteps: off,
  showApprovals: off,
  showApprovalRules: off,
  showQuotas: off,
  showCommissions: off,
  showPeriods: off,
  showTemplates: off,
  showOutbox: off,
  showMailTemplates: off,
  showSequences: off,
  showSequenceSteps: off,
  showEnrolments: off,
  showHolidays: off,
  showReminders: off,
  showPoints: off,
  showLevels: off,
  showCoupons: off,
  showCases: off,
  showServiceLevels: off,
  showCauses: off,
  showImprovements: off,
  showSurveyAnswers: off,
  showMeasures: off,
  showVisitPlans: off,
  showOnlineReviews: off,
  showCampaigns: off,
  showInvitees: off,
  showCampaignNotes: off,
  showCampaignSteps: off,
  showPlans: off,
  showActions: off,
  showEffectReviews: off,
  showStatements: off,
  showAssessments: off,
  showTrainings: off,
  showLog: off,
} as const satisfies Record<string, Setting>;

export type SettingKey = keyof typeof settingDefinitions;

type Wide<T> = T extends string ? string : T extends number ? number : boolean;

export type SettingValues = { readonly [K in SettingKey]: Wide<(typeof settingDefinitions)[K]['standard']> };

/** Keys under which the catalogues hold a setting's label and note. */
export type SettingWord = `setting.${SettingKey}` | `setting.${SettingKey}.note`;
