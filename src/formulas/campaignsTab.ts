import { columnLetters } from '../schema/derive/columnLetters.ts';
import type { WordKey } from '../words/words.ts';
import { credited, type Happened } from './campaignCredit.ts';
import { type ColumnKind, list, tabOf } from './insight/part.ts';
import { cells, parameter, percent, phrase, settingOf, shown, word } from './insight/template.ts';

/** Row of the heads, and the most campaigns that are shown. */
const [top, most] = [4, 500] as const;

const campaign = (name: string): string => cells('Campaigns', name);
const invitee = (name: string): string => cells('Invitees', name);
const deal = (name: string): string => cells('Opportunities', name);
const order = (name: string): string => cells('Orders', name);
const contract = (name: string): string => cells('Contracts', name);

const choice = (key: string): string => settingOf(`word.${key}`);
const amount = (range: string): string => `IF(ISNUMBER(${range}),${range},0)`;

const dealt: Happened = { customer: deal('customer'), on: deal('openedOn') };
const bought: Happened = { customer: order('customer'), on: order('orderedOn') };

/** Names are compared whole: a name's own signs are no wildcards. */
const literally = (name: string): string => `REGEXREPLACE(TRIM(${name}),"([*?~])","~$1")`;

/** What rows bring their campaign, summed by its id. */
const summed = (credit: string, value: string): string =>
  `IFERROR(VLOOKUP(ids,QUERY({${credit},${value}},"select Col1,sum(Col2) where Col1 is not null and Col1<>'' group by Col1",0),2,FALSE),0)`;

const state = (code: 'chosen' | 'responded' | 'attended'): string =>
  `(${invitee('status')}=${choice(`Invitees.status.${code}`)})`;

/** A ratio; blank where there is nothing to divide by. */
const ratio = (part: string, whole: string): string => `IF(${whole}>0,IFERROR((${part})/${whole}),)`;

const columns: readonly (readonly [WordKey, ColumnKind, string])[] = [
  ['Campaigns.name', 'text', 'INDEX(known,,2)'],
  ['Campaigns.kind', 'text', 'INDEX(known,,3)'],
  ['Campaigns.status', 'text', 'INDEX(known,,4)'],
  ['Campaigns.startsOn', 'day', 'INDEX(known,,5)'],
  ['campaign.invited', 'number', 'invited'],
  ['campaign.answered', 'number', 'answered'],
  ['campaign.response', 'share', ratio('answered', 'invited')],
  ['Campaigns.budget', 'money', 'INDEX(known,,6)'],
  ['campaign.cost', 'money', 'cost'],
  ['campaign.costPerLead', 'money', ratio('cost', 'answered')],
  ['campaign.opportunities', 'number', 'opened'],
  ['campaign.contracts', 'number', 'signed'],
  ['campaign.wonValue', 'money', 'won'],
  ['campaign.customers', 'number', 'buyers'],
  ['campaign.costPerCustomer', 'money', ratio('cost', 'buyers')],
  ['campaign.roi', 'share', ratio(`won*${parameter('marginRate')}-cost`, 'cost')],
];

/** Which campaign each opportunity, order and contract is credited to: see src/domain/campaigns/attribution.ts. */
const credits = [
  `known,FILTER({${['id', 'name', 'kind', 'status', 'startsOn', 'budget'].map(campaign).join(',')}},ROW(${campaign('id')})>1,${['id', 'name', 'kind', 'status'].map((name) => `${campaign(name)}<>""`).join(',')})`,
  'ids,INDEX(known,,1)',
  'begun,INDEX(SORT({ids,IF(ISNUMBER(INDEX(known,,5)),INDEX(known,,5),0)},2,TRUE,1,TRUE),,1)',
  `people,UNIQUE(${invitee('customer')})`,
  `ranks,IFERROR(MATCH(${invitee('campaign')},begun,0),0)`,
  `yes,${state('responded')}+${state('attended')}`,
  `said,IF((ranks>0)*(yes>0)*ISNUMBER(${invitee('respondedOn')})*(${invitee('customer')}<>""),IFERROR(MATCH(${invitee('customer')},people,0),0)*1000000000+INT(${amount(invitee('respondedOn'))})*10000+ranks,0)`,
  'answers,SORT(UNIQUE(said))',
  `named,TRIM(${deal('campaign')})`,
  `credit,IF((ROW(${deal('id')})>1)*(${deal('id')}<>""),IF(named="",${credited(dealt)},IFERROR(VLOOKUP(${literally(deal('campaign'))},{INDEX(known,,2),ids},2,FALSE),"")),"")`,
  `through,{${deal('id')},credit}`,
  `listed,ISNUMBER(${order('orderedOn')})*(${order('customer')}<>"")*(ROW(${order('id')})>1)`,
  `sale,IF(listed,IF(${order('opportunity')}<>"",IFERROR(VLOOKUP(${order('opportunity')},through,2,FALSE),${credited(bought)}),${credited(bought)}),"")`,
  `deed,IFERROR(VLOOKUP(${contract('opportunity')},through,2,FALSE),"")`,
  `sold,(${deal('stage')}=${parameter('won')})*ISERROR(MATCH(${deal('id')},IF(listed,${order('opportunity')},""),0))`,
] as const;

/** The figures of each campaign. */
const figures = [
  `answered,${summed(invitee('campaign'), 'yes')}`,
  `invited,${summed(invitee('campaign'), `1-${state('chosen')}`)}`,
  `cost,${summed(cells('CampaignNotes', 'campaign'), `(${cells('CampaignNotes', 'kind')}=${choice('CampaignNotes.kind.cost')})*${amount(cells('CampaignNotes', 'amount'))}`)}`,
  `opened,${summed('credit', 'IF(credit="",0,1)')}`,
  `signed,${summed('deed', 'IF(deed="",0,1)')}`,
  `won,${summed('credit', `sold*${amount(deal('value'))}`)}+${summed('sale', amount(order('value')))}`,
  `pairs,UNIQUE({IF(sold,credit,""),IF(sold,${deal('customer')},"");sale,${order('customer')}})`,
  `buyers,${summed('INDEX(pairs,,1)', 'IF(INDEX(pairs,,2)="",0,1)')}`,
] as const;

const heads = `{${columns.map(([key]) => word(key)).join(',')}}`;
const roi = columns.length;

const body =
  `LET(${credits.join(',')},${figures.join(',')},all,{${columns.map(([, , put]) => put).join(',')}},` +
  `ARRAY_CONSTRAIN(SORT(all,IF(cost>0,won*${parameter('marginRate')}/cost,-1),FALSE,won,FALSE,INDEX(known,,2),TRUE),${most},${roi}))`;

/** R41–R43: what campaigns cost and brought, the best return first, live. Equal to src/domain/campaigns/figures.ts. */
export const campaignsTab = {
  ...tabOf(
    {
      name: 'CampaignResults',
      version: 1,
      widths: { 1: 220, ...Object.fromEntries(columns.slice(1).map((_, index) => [index + 2, 115])) },
      rows: top + most + 1,
      columns: columns.length,
    },
    [
      {
        cells: [
          { at: 'A1', put: shown('tab.CampaignResults') },
          {
            at: 'A2',
            put: `=LET(margin,${percent(parameter('marginRate'))},${phrase('campaign.rule')})`,
          },
        ],
        headings: ['A1'],
        headers: [`A1:${columnLetters(columns.length - 1)}1`],
      },
      list(
        { top, rows: null },
        columns.map(([, kind]) => kind),
        `ARRAYFORMULA(LET(listing,${body},IF(ISERROR(INDEX(listing,1,1)),${heads},{${heads};listing})))`,
      ),
    ],
  ),
  frozenRows: top,
};
