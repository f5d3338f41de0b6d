/** The places that templates of mail may have, in the order in which the editor offers them. */
export const mailPlaces = [
  'customer.greeting',
  'customer.name',
  'customer.given',
  'customer.number',
  'customer.id',
  'contact.name',
  'contact.position',
  'owner.name',
  'owner.email',
  'order.number',
  'order.product',
  'order.day',
  'order.value',
  'quote.number',
  'quote.total',
  'quote.issuedOn',
  'quote.validUntil',
  'opportunity.number',
  'opportunity.product',
  'opportunity.value',
  'contract.number',
  'contract.name',
  'contract.value',
  'contract.endsOn',
  'contract.overdue',
  'contract.payments',
  'business.name',
  'business.details',
  'today',
  'review.link',
] as const;
export type MailPlace = (typeof mailPlaces)[number];

/** What other mail brings along, such as `{{survey.link}}` or `{{case.number}}`; a sequence knows nothing for it. */
const brought = /^(survey|case|campaign|confirm|loyalty|optOut)\.\w+$/;

export const isPlace = (name: string): boolean =>
  mailPlaces.some((one) => one === name) || brought.test(name);
