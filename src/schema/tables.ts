/** All tables, in the order in which their tabs stand. */

import type { WordsOf } from './table.ts';
import { actions } from './tables/actions.ts';
import { answers } from './tables/answers.ts';
import { approvalRules } from './tables/approvalRules.ts';
import { approvals } from './tables/approvals.ts';
import { archive } from './tables/archive.ts';
import { assessments } from './tables/assessments.ts';
import { campaignNotes } from './tables/campaignNotes.ts';
import { campaignSteps } from './tables/campaignSteps.ts';
import { campaigns } from './tables/campaigns.ts';
import { cases } from './tables/cases.ts';
import { causes } from './tables/causes.ts';
import { commissions } from './tables/commissions.ts';
import { consents } from './tables/consents.ts';
import { contacts } from './tables/contacts.ts';
import { contractStages } from './tables/contractStages.ts';
import { contractSteps } from './tables/contractSteps.ts';
import { contracts } from './tables/contracts.ts';
import { coupons } from './tables/coupons.ts';
import { customers } from './tables/customers.ts';
import { departments } from './tables/departments.ts';
import { effectReviews } from './tables/effectReviews.ts';
import { enrolments } from './tables/enrolments.ts';
import { followUps } from './tables/followUps.ts';
import { formAnswers } from './tables/formAnswers.ts';
import { forms } from './tables/forms.ts';
import { holidays } from './tables/holidays.ts';
import { improvements } from './tables/improvements.ts';
import { interactions } from './tables/interactions.ts';
import { invitees } from './tables/invitees.ts';
import { items } from './tables/items.ts';
import { journal } from './tables/journal.ts';
import { levels } from './tables/levels.ts';
import { lines } from './tables/lines.ts';
import { log } from './tables/log.ts';
import { mailTemplates } from './tables/mailTemplates.ts';
import { measures } from './tables/measures.ts';
import { needs } from './tables/needs.ts';
import { observations } from './tables/observations.ts';
import { onlineReviews } from './tables/onlineReviews.ts';
import { opportunities } from './tables/opportunities.ts';
import { orders } from './tables/orders.ts';
import { outbox } from './tables/outbox.ts';
import { periods } from './tables/periods.ts';
import { plans } from './tables/plans.ts';
import { points } from './tables/points.ts';
import { preferences } from './tables/preferences.ts';
import { prices } from './tables/prices.ts';
import { products } from './tables/products.ts';
import { quotas } from './tables/quotas.ts';
import { quotes } from './tables/quotes.ts';
import { reminders } from './tables/reminders.ts';
import { reviews } from './tables/reviews.ts';
import { segments } from './tables/segments.ts';
import { sequenceSteps } from './tables/sequenceSteps.ts';
import { sequences } from './tables/sequences.ts';
import { serviceLevels } from './tables/serviceLevels.ts';
import { settings } from './tables/settings.ts';
import { stageChanges } from './tables/stageChanges.ts';
import { stages } from './tables/stages.ts';
import { statements } from './tables/statements.ts';
import { team } from './tables/team.ts';
import { templates } from './tables/templates.ts';
import { trainings } from './tables/trainings.ts';
import { usage } from './tables/usage.ts';
import { visitPlans } from './tables/visitPlans.ts';

export const tables = {
  Customers: customers,
  FollowUps: followUps,
  Opportunities: opportunities,
  Segments: segments,
  Orders: orders,
  Contacts: contacts,
  Interactions: interactions,
  Preferences: preferences,
  Needs: needs,
  Consents: consents,
  Observations: observations,
  Usage: usage,
  Items: items,
  Reviews: reviews,
  Stages: stages,
  StageChanges: stageChanges,
  Quotes: quotes,
  Lines: lines,
  Prices: prices,
  Contracts: contracts,
  ContractStages: contractStages,
  ContractSteps: contractSteps,
  Approvals: approvals,
  ApprovalRules: approvalRules,
  Quotas: quotas,
  Commissions: commissions,
  Periods: periods,
  Templates: templates,
  Outbox: outbox,
  MailTemplates: mailTemplates,
  Sequences: sequences,
  SequenceSteps: sequenceSteps,
  Enrolments: enrolments,
  Holidays: holidays,
  Reminders: reminders,
  Points: points,
  Levels: levels,
  Coupons: coupons,
  Cases: cases,
  ServiceLevels: serviceLevels,
  Causes: causes,
  Improvements: improvements,
  SurveyAnswers: answers,
  Measures: measures,
  VisitPlans: visitPlans,
  OnlineReviews: onlineReviews,
  Forms: forms,
  FormAnswers: formAnswers,
  Campaigns: campaigns,
  Invitees: invitees,
  CampaignNotes: campaignNotes,
  CampaignSteps: campaignSteps,
  Plans: plans,
  Actions: actions,
  EffectReviews: effectReviews,
  Statements: statements,
  Assessments: assessments,
  Trainings: trainings,
  Products: products,
  Team: team,
  Departments: departments,
  Settings: settings,
  Log: log,
  Journal: journal,
  Archive: archive,
} as const;

export type TableName = keyof typeof tables;
export type AnyTable = (typeof tables)[TableName];

/** Every word key that the tables need; the catalogues must hold them all. */
export type TableWord = { [N in TableName]: WordsOf<(typeof tables)[N]> }[TableName];
