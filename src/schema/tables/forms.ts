import { lines, text } from '../columns.ts';
import type { RowOf, Table } from '../table.ts';

export const formKinds = ['survey', 'optOut', 'confirm', 'campaign'] as const;
export type FormKind = (typeof formKinds)[number];

/** R49, R90, R114: Google Forms of the business, of each kind one and of each campaign: the link that is filled for each customer, and where answers arrive. */
export const forms = {
  name: 'Forms',
  version: 2,
  title: 'kind',
  visible: false,
  lazy: true,
  forScript: true,
  columns: {
    id: { kind: 'id', prefix: 'FX' },
    kind: { kind: 'choice', of: formKinds, required: true },
    /** With `{{field}}` where the form is filled. */
    link: lines,
    /** The tab of the answers, by the number that the spreadsheet gives it, and by its title when it was chosen. */
    sheetId: { kind: 'integer' },
    tab: text,
    /** JSON: the header of the column in which each field arrives. */
    columns: lines,
    /** Whose form it is, of the kind `campaign`. */
    campaign: { kind: 'ref', to: 'Campaigns' },
  },
} as const satisfies Table;

export type FormRow = RowOf<typeof forms>;
