import { text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

/** R66, R89, R102, R108, R111: what we are reminded of by mail, when, and who is. Each row can be switched, timed and addressed. */
export const reminders = {
  name: 'Reminders',
  version: 1,
  title: 'kind',
  visible: false,
  lazy: true,
  columns: {
    id: { kind: 'id', prefix: 'RM' },
    kind: {
      kind: 'choice',
      of: [
        'followUps',
        'digest',
        'overdue',
        'visits',
        'rotting',
        'quotes',
        'contracts',
        'payments',
        'birthdays',
        'churn',
        'complaints',
        'actions',
        'held',
        'leads',
      ],
      required: true,
    },
    active: { kind: 'flag' },
    /** Whose thing it is, the manager of that person, or the owner of the business. */
    to: { kind: 'choice', of: ['owner', 'manager', 'business'], required: true },
    /** From this hour on; blank: that of the morning mail. */
    hour: { kind: 'integer', min: 0, max: 23 },
    /** ISO weekdays, 1 is Monday; blank: those of the morning mail. */
    days: text,
    /** Days ahead of what is to come, or days late of what was to be. */
    limit: { kind: 'integer', min: 0, max: 365 },
    note: text,
  },
} as const satisfies Table;

export type Reminder = RowOf<typeof reminders>;
export type ReminderKind = Reminder['kind'];
