import { servingTables } from './servingTables.ts';

/** Cases, surveys, improvements: their tables, their page. */
export const serving = {
  ...servingTables,
  'service.title': 'Service',
  'tab.Satisfaction': 'Satisfaction',
  'satisfaction.title': 'Satisfaction and service',
  'satisfaction.mean': 'Mean (1–5)',
  'satisfaction.count': 'Answers',
  'satisfaction.second': 'Second measure',
  'satisfaction.measured': 'Measurements',
  'satisfaction.trend': 'Satisfaction by month',
  'satisfaction.answeredInTime': 'Answered in time',
  'satisfaction.resolvedInTime': 'Resolved in time',
  'satisfaction.hoursToAnswer': 'Hours to the answer, median',
  'satisfaction.hoursToResolve': 'Hours to the resolution, median',
  'service.server.we': 'we',
  'service.server.byForm': 'By the form',
  'service.server.low': 'Not content with us: {mean} of 5',
  'service.server.late.answer': 'Answer at once: {subject}',
  'service.server.late.resolve': 'Resolve at once: {subject}',
  'service.server.cause.defect': 'Product defect',
  'service.server.cause.delivery': 'Delivery',
  'service.server.cause.billing': 'Invoice or price',
  'service.server.cause.information': 'Wrong or missing information',
  'service.server.cause.staff': 'Conduct of staff',
  'service.server.cause.use': 'Use and handling',
  'service.server.cause.other': 'Other',
  'service.server.letter.answer.subject': 'Not answered in time: {customer}, {subject}',
  'service.server.letter.answer':
    '{customer} is waiting for a first answer to “{subject}”. It was due by {by}. Owner: {owner}.',
  'service.server.letter.resolve.subject': 'Not resolved in time: {customer}, {subject}',
  'service.server.letter.resolve':
    '“{subject}” of {customer} is not resolved yet. It was due by {by}. Owner: {owner}.',
  'service.server.letter.low.subject': 'Not content: {customer}',
  'service.server.letter.low': '{customer} answered the survey: {scores}. What they wrote: {comment}',
  'service.server.letter.optOut.subject': 'An opt-out that names no customer',
  'service.server.letter.optOut':
    'Somebody opted out by the form as “{customer}”, whom the register does not have. Please find out whose it is and enter it in the customer’s consents.',
  'service.server.mail.survey.name': 'Survey',
  'service.server.mail.survey.subject': 'How satisfied are you with us?',
  'service.server.mail.survey.body':
    'Dear {{customer.name}},\n\nwe would like to do better, and you know best where. Five questions, one minute:\n\n{{survey.link}}\n\nThank you for your time.\n\n{{business.name}}',
  'service.server.mail.review.name': 'Online review',
  'service.server.mail.review.subject': 'Would you tell others?',
  'service.server.mail.review.body':
    'Dear {{customer.name}},\n\nthank you for your kind answer. If you like, tell others what you think of us; two sentences help:\n\n{{review.link}}\n\n{{business.name}}',
  'service.server.mail.confirm.name': 'Confirmation of data',
  'service.server.mail.confirm.subject': 'Is what we know of you still right?',
  'service.server.mail.confirm.body':
    'Dear {{customer.name}},\n\nhere is what we have noted about you. Please correct what is wrong, and tell us what you would like to receive from us:\n\n{{confirm.link}}\n\n{{business.name}}',
  'service.server.mail.report.name': 'What came of it',
  'service.server.mail.report.subject': 'About your concern: {{case.subject}}',
  'service.server.mail.report.body':
    'Dear {{customer.name}},\n\nthank you for telling us. This is what came of it:\n\n{{case.report}}\n\nIf that does not settle it for you, just answer this mail.\n\n{{owner.name}}\n{{business.name}}',
  'service.state.new': 'Waiting for an answer',
  'service.state.answered': 'Answered, not resolved',
  'service.state.toReport': 'To be reported back',
  'service.state.closed': 'Closed',
} as const;
