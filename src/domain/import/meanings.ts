/**
 * What other programs' words for a choice probably mean: HubSpot's lifecycle and default deal stages, Pipedrive's
 * statuses and default stages, Zoho's default stages, and everyday words. Proposals only: a person confirms each.
 * Sources: knowledge.hubspot.com (lifecycle stages, default deal pipeline), support.pipedrive.com (default pipeline),
 * help.zoho.com (stages of a deal).
 */
export const meanings: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
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
