import type { MailRule } from '../../schema/tables/outbox.ts';

/** Whom a rule writes to, and how soon among what waits: 1 goes first. */
export interface RuleOfMail {
  readonly audience: 'us' | 'customer';
  readonly priority: number;
  /** Answers what the customer asked or did: the cap of mails a customer does not count it. */
  readonly answers?: true;
}

export const ruleOfMail = (rule: MailRule): RuleOfMail => {
  switch (rule) {
    case 'approval':
    case 'lead':
    case 'escalation':
      return { audience: 'us', priority: 1 };
    case 'digest':
      return { audience: 'us', priority: 2 };
    case 'morning':
    case 'notice':
      return { audience: 'us', priority: 3 };
    case 'case':
      return { audience: 'customer', priority: 4, answers: true };
    case 'sequence':
    case 'survey':
    case 'confirm':
    case 'loyalty':
      return { audience: 'customer', priority: 5 };
    case 'campaign':
      return { audience: 'customer', priority: 9 };
  }
};
