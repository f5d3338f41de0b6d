/** An expected refusal: a code that one file turns into words, with what the words need. */
export type RefusalCode =
  | 'busy'
  | 'notSetUp'
  | 'tabMissing'
  | 'columnMissing'
  | 'columnTwice'
  | 'rowGone'
  | 'changedMeanwhile'
  | 'heldConflict'
  | 'importUnknown'
  | 'undoConflict'
  | 'undoUnknown'
  | 'customerHasDeals'
  | 'notAllowed'
  | 'consentKept'
  | 'protectedRange'
  | 'invalid'
  | 'unknownRequest'
  | 'tooLong'
  | 'newerSheet'
  | 'partsBroken'
  | 'backupGone'
  | 'backupTooLarge'
  | 'confirmDiffers'
  | 'fileUnknown'
  | 'importFaulty'
  | 'adoptNotEmpty'
  | 'adoptNoName'
  | 'adoptMisleading'
  | 'adoptUnknown'
  | 'adoptInUse'
  | 'importOpen'
  | 'importDates'
  | 'importTabGone'
  | 'quoteState'
  | 'quoteEmpty'
  | 'quoteExpired'
  | 'quoteUnapproved'
  | 'pdfFailed'
  | 'segmentExists'
  | 'segmentGone'
  | 'ruleUnfit'
  | 'formulaUnfit'
  | 'approvalNotYours'
  | 'approvalClosed'
  | 'approvalNameless'
  | 'stageFinal'
  | 'resumeElsewhere'
  | 'approvalRefused'
  | 'contractBlocked'
  | 'pointsShort'
  | 'couponUsed'
  | 'couponOver'
  | 'placeUnknown'
  | 'templateUnfit'
  | 'notReachable'
  | 'campaignName'
  | 'campaignState'
  | 'campaignUnapproved'
  | 'campaignEmpty'
  | 'campaignTemplate'
  | 'campaignForm'
  | 'dryRunFirst';

export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Thrown through use cases to the edge, where it becomes a message in the reader's language. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly fields: readonly FieldProblem[];

  constructor(
    code: RefusalCode,
    values: Readonly<Record<string, string | number>> = {},
    fields: readonly FieldProblem[] = [],
  ) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.values = values;
    this.fields = fields;
  }
}
