import { type TableName, tables } from '../../schema/tables.ts';
import type { Drafted } from './draft.ts';
import { fold } from './fold.ts';
import type { Unmatched } from './references.ts';

/**
 * What other programs' words for a choice probably mean: HubSpot's lifecycle and default deal stages, Pipedrive's
 * statuses and default stages, Zoho's default stages, and everyday words. Proposals only: a person confirms each.
 * Sources: knowledge.hubspot.com (lifecycle stages, default deal pipeline), support.pipedrive.com (default pipeline),
 * help.zoho.com (stages of a deal).
 */
const meanings: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'Opportunities.stage': {
    prospecting: [
      'appointment scheduled',
      'lead in',
      'qualification',
      'new',
      'lead',
      '初步接触',
      '初步接觸',
      '线索',
    ],
    engaging: [
      'open',
      'qualified to buy',
      'presentation scheduled',
      'decision maker bought-in',
      'contract sent',
      'contact made',
      'demo scheduled',
      'proposal made',
      'negotiations started',
      'needs analysis',
      'value proposition',
      'identify decision makers',
      'proposal/price quote',
      'negotiation/review',
      'in progress',
      '谈判',
      '談判',
      '报价',
      '報價',
    ],
    won: ['closed won', 'won', 'closed', '成交', '已成交', '赢单', '贏單'],
    lost: ['closed lost', 'closed lost to competition', 'lost', '失败', '失敗', '丢单', '輸單'],
  },
  'Customers.status': {
    lead: [
      'subscriber',
      'marketing qualified lead',
      'sales qualified lead',
      'opportunity',
      'prospect',
      'hot lead',
    ],
    existing: ['customer', 'evangelist', 'active', 'client'],
    lost: ['churned', 'inactive', 'former customer'],
  },
  'Customers.type': {
    organisation: ['company', 'organization', 'business', 'b2b', '公司'],
    person: ['individual', 'private', 'consumer', 'b2c'],
  },
  'Customers.sex': { female: ['f', 'w', '女'], male: ['m', '男'] },
  'Interactions.channel': {
    call: ['phone', 'phone call', '电话', '電話'],
    email: ['mail', 'e-mail'],
    meeting: ['lunch', 'appointment'],
    message: ['sms', 'whatsapp', 'wechat', '微信'],
  },
};

/** The words of a file's choice columns that are none of theirs, with what each probably means. */
export const openWords = ({ choice, words }: Drafted): readonly OpenWords[] =>
  Object.entries(words).map(([column, counts]) => ({
    table: choice.table,
    column,
    codes: codesOf(choice.table, column),
    unmatched: Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([found, count]) => ({ found, count, proposal: meaningOf(choice.table, column, found) })),
  }));

export interface OpenWords {
  readonly table: TableName;
  readonly column: string;
  readonly codes: readonly string[];
  readonly unmatched: readonly Unmatched[];
}

const codesOf = (name: TableName, column: string): readonly string[] => {
  const definition = Object.entries(tables[name].columns).find(([one]) => one === column)?.[1];
  return definition?.kind === 'choice' ? definition.of : [];
};

const meaningOf = (table: TableName, column: string, found: string): string | null => {
  const known = Object.entries(meanings[`${table}.${column}`] ?? {});
  return known.find(([, words]) => words.some((word) => fold(word) === fold(found)))?.[0] ?? null;
};
