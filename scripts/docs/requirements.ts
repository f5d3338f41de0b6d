/** What the product must do, in short: the permanent numbers, and what of each stands. */
interface Requirement {
  readonly title: string;
  /** What of it stands and what does not; absent where nothing does. */
  readonly stands?: string;
  /** Files in which it lives. */
  readonly where?: readonly string[];
}

const customers = 'src/schema/tables/customers.ts';
const scores = 'src/formulas/scores/scoresTab.ts';
const rules = 'src/formulas/rule';
const readyMade = 'src/domain/segments/readyMade.ts';
const value = 'src/domain/value';
const mining = 'src/domain/mining';
const figures = 'src/domain/campaigns/figures.ts';
const takeUp = 'src/usecases/campaigns/takeUpAnswers.ts';

/** Index 0 is R1. */
export const requirements: readonly Requirement[] = [
  {
    title: 'One customer base',
    stands: 'one register, filled by hand, form, import or by taking over a tab of theirs',
    where: [
      'src/schema/tables/customers.ts',
      'src/usecases/saveCustomer.ts',
      'src/usecases/importRows.ts',
      'src/usecases/adoptTab.ts',
    ],
  },
  {
    title: 'Contact data, purchases, communications',
    stands: 'together on the customer’s card',
    where: ['src/schema/tables/contacts.ts', 'src/usecases/customerCard.ts', 'src/formulas/lookupTab.ts'],
  },
  {
    title: 'Dossier over the whole life cycle',
    stands: 'particulars, preferences, needs, observations, consents, usage and history on one card',
    where: [
      'src/schema/tables/customers.ts',
      'src/schema/tables/preferences.ts',
      'src/usecases/customerCard.ts',
    ],
  },
  {
    title: 'Every contact with any employee in one place',
    stands: 'one table and one history a customer',
    where: [
      'src/schema/tables/interactions.ts',
      'src/domain/register/timeline.ts',
      'src/usecases/logInteraction.ts',
    ],
  },
  {
    title: 'A company as customer, linked to contracts',
    stands:
      'organisations with their people, and of which one each is part; each contract names its customer',
    where: [customers, 'src/schema/tables/contracts.ts'],
  },
  {
    title: 'The customer’s people and their part in the decision',
    stands: 'people with department, superior and part in the decision, as a tree on the card',
    where: ['src/schema/tables/contacts.ts', 'src/usecases/editPerson.ts', 'sidebar/customer/orgTree.ts'],
  },
  {
    title: 'Kinds of customer; person or organisation',
    stands: 'both are columns with choices',
    where: [customers],
  },
  {
    title: 'Fourteen preferences',
    stands: 'a list of items that the business edits, begun with the fourteen',
    where: ['src/schema/tables/items.ts', 'src/schema/tables/preferences.ts', 'src/usecases/items.ts'],
  },
  {
    title: 'Observation programme',
    stands: 'items with standard and points, record cards, reviews',
    where: [
      'src/schema/tables/items.ts',
      'src/schema/tables/observations.ts',
      'src/schema/tables/reviews.ts',
    ],
  },
  {
    title: 'How a fact was learnt',
    stands: 'a choice on each record card',
    where: ['src/schema/tables/observations.ts'],
  },
  {
    title: 'Needs and pain points',
    stands: 'pain point, scope, proposal, status, on the card',
    where: ['src/schema/tables/needs.ts', 'src/usecases/saveRow.ts'],
  },
  {
    title: 'Shared across departments',
    stands:
      'one card for all departments, each member’s department beside it; roles, and salespeople kept to their own customers where the business wants it',
    where: [
      'src/schema/tables/departments.ts',
      'src/usecases/here.ts',
      'src/usecases/roleHere.ts',
      'src/usecases/mayKnow.ts',
    ],
  },
  {
    title: 'Source of each record and touchpoint',
    stands: 'a column each, web and social media among the channels; nothing is gathered by itself',
    where: ['src/schema/tables/customers.ts', 'src/schema/tables/interactions.ts'],
  },
  {
    title: 'Classify, clean, integrate',
    stands:
      'duplicates with score and reason, merge with undo, checks with a fix beside each that can be undone, import from any file or tab',
    where: [
      'src/domain/clean',
      'src/usecases/mergeCustomers.ts',
      'src/usecases/checkRegister.ts',
      'src/domain/register/phones.ts',
    ],
  },
  {
    title: 'Security and backup',
    stands: 'roles, log, archive, backups with restore, export and erasure of one customer, verified writes',
    where: [
      'src/usecases/backup.ts',
      'src/usecases/eraseCustomer.ts',
      'src/google/store',
      'src/google/audit.ts',
      'src/usecases/mayKnow.ts',
    ],
  },
  {
    title: 'Demographic segments',
    stands: 'rules over every column of the register, and ready-made ones',
    where: [rules, readyMade],
  },
  {
    title: 'Segments by behaviour',
    stands:
      'rules over purchases, contacts and what was bought; recency, frequency and value with own cut-points or quintiles',
    where: ['src/formulas/rfmRule.ts', scores, rules, readyMade],
  },
  {
    title: 'Segments by value',
    stands: 'spend, margin, cost to serve and relationship value, with live count, value and share a segment',
    where: [scores, readyMade],
  },
  {
    title: 'Psychographic segments',
    stands: 'rules by what matters most and by what was noted last of each preference and observation',
    where: [customers, readyMade, 'src/usecases/segments/latestNoted.ts'],
  },
  {
    title: 'Two grouping rules',
    stands: 'rules by behaviour and by value; look-alikes and groups learnt from data, saved as segments',
    where: [readyMade, mining, 'sidebar/mining/alikeView.tsx'],
  },
  {
    title: 'Seven factors',
    stands: 'a weighted score as a live column, weights in Settings, and a ready-made rule',
    where: ['src/formulas/scores/factorsFormula.ts', readyMade],
  },
  {
    title: 'Relationship or transactional customer',
    stands: 'ready-made rules by purchases and contacts, and by what matters most to them',
    where: [readyMade],
  },
  {
    title: 'Subtypes of relationship',
    stands: 'ready-made rules, to be changed by the business',
    where: [readyMade],
  },
  {
    title: 'Useful and profitable, or not',
    stands: 'ready-made rules by relationship value',
    where: [readyMade],
  },
  {
    title: 'Tiers with their resources',
    stands:
      'high-value, potential and ordinary as ready-made rules; budget and rhythm are columns of the segment',
    where: [readyMade, 'src/schema/tables/segments.ts'],
  },
  {
    title: '80:20 ranking from many angles',
    stands:
      'by revenue, margin, orders, growth and referrals; in how many a customer is ahead, as a live column',
    where: [readyMade],
  },
  {
    title: 'What key customers have in common',
    stands: 'what the customers of a segment have in common, in words, and a list of those like them',
    where: [mining, 'sidebar/mining/alikeView.tsx'],
  },
  {
    title: 'Clustering, association, prediction',
    stands:
      'groups, product rules and prediction in a dialog; written into tabs, groups and profiles saved as segments',
    where: [mining, 'sidebar/mining', 'src/usecases/mining'],
  },
  {
    title: 'A service plan per segment',
    stands:
      'rhythm, channel, budget and time to answer are columns of a segment; breaches are listed live in a tab',
    where: ['src/schema/tables/segments.ts', 'src/formulas/serviceTab.ts'],
  },
  {
    title: 'Five questions answered',
    stands: 'a formula and a list each, in the tab Answers',
    where: ['src/formulas/insight/answersTab.ts', 'src/formulas/insight/fiveQuestions.ts'],
  },
  {
    title: 'One-to-one tailoring',
    stands: 'need, scope, process, why us, proposal and delivery of each need, on the card',
    where: ['src/schema/tables/needs.ts'],
  },
  {
    title: 'Purchase, word-of-mouth and latent value',
    stands: 'spend and expected value, what those brought have spent, and what is still to come',
    where: [value, scores],
  },
  {
    title: 'Profit-potential model',
    stands: 'expected value and open opportunities by how often they are won, a live column',
    where: ['src/formulas/scores/measureFormulas.ts'],
  },
  {
    title: 'Attribute scoring',
    stands: 'a scorecard in a tab, the score of everybody as a live column',
    where: [mining, 'src/usecases/mining/writeScorecard.ts'],
  },
  {
    title: 'Decision tree',
    stands: 'groups with probability and count, on customers kept aside',
    where: [mining, 'sidebar/mining/treeView.tsx'],
  },
  {
    title: 'A readable profile',
    stands: 'each group as a sentence that becomes the rule of a segment',
    where: ['src/domain/mining/leafRule.ts', 'src/usecases/mining/savePattern.ts'],
  },
  {
    title: 'Score those who have not bought',
    stands: 'the target list: who has not said yes, likeliest first, a formula',
    where: ['src/usecases/mining/writeScorecard.ts'],
  },
  {
    title: 'Market position against competitors',
    stands: 'won and lost deals by competitor, in the tab Answers; the competitor shows on the card',
    where: ['src/formulas/insight/market.ts', 'src/schema/tables/opportunities.ts'],
  },
  {
    title: 'Campaign plan and approval',
    stands:
      'goal, scope, budget and what is expected, submitted for approval; it runs only as it was approved, whatever its cell says',
    where: [
      'src/schema/tables/campaigns.ts',
      'src/usecases/campaigns/moveCampaign.ts',
      'src/usecases/campaigns/runCampaign.ts',
    ],
  },
  {
    title: 'Campaign status, tracking, feedback',
    stands:
      'each invitee chosen, invited, reached, answered, came or declined; logged by a click, or taken up from contacts that came in and mails that went out',
    where: ['src/schema/tables/invitees.ts', 'src/usecases/campaigns/answers.ts', takeUp],
  },
  {
    title: 'Campaign cost and results',
    stands: 'each cost a row, against the budget; results beside what was expected',
    where: ['src/schema/tables/campaignNotes.ts', figures],
  },
  {
    title: 'Opportunities and contracts of a campaign',
    stands:
      'each opportunity, order and contract is credited to one campaign at most, by a rule that the page and the tab state; an answer is mailed to its salesperson',
    where: ['src/domain/campaigns/attribution.ts', 'src/usecases/campaigns/tellOfLeads.ts'],
  },
  {
    title: 'Ratios, ranking, return on investment',
    stands: 'response, cost a lead and a customer, return, ranked; on the page and as a tab of live formulas',
    where: [figures, 'src/domain/campaigns/ranking.ts', 'src/formulas/campaignsTab.ts'],
  },
  {
    title: 'Invitees chosen by analysis',
    stands:
      'by segment, by what and how much they bought, by the next offer of Find patterns; with a limit and with whom to leave out and why, looked at before anything is written',
    where: ['src/usecases/campaigns/candidates.ts', 'src/domain/campaigns/chooseInvitees.ts'],
  },
  {
    title: 'Change of sales while a campaign runs',
    stands: 'sales of its product, or to its invitees, in as many days before, during and after it',
    where: ['src/domain/campaigns/salesAround.ts'],
  },
  {
    title: 'Competitors, market changes, risks logged',
    stands: 'in the log of each campaign, with day and person',
    where: ['src/schema/tables/campaignNotes.ts'],
  },
  {
    title: 'Past campaigns feed the plan',
    stands: 'medians by kind of those that are done; they fill in what a new one may expect',
    where: ['src/domain/campaigns/ranking.ts', 'sidebar/campaigns/past.tsx'],
  },
  {
    title: 'Standard process and evaluation',
    stands:
      'steps that the business edits, each with what must be true; the register shows which holds, people tick what is done',
    where: ['src/schema/tables/campaignSteps.ts', 'src/domain/campaigns/process.ts'],
  },
  {
    title: 'Interactive marketing',
    stands:
      'a campaign’s own Google Form, its link filled for each invitee; answers and who came are read within the hour, each once, whom nobody knew as a lead with a follow-up; others are logged by a click',
    where: [
      'src/usecases/campaigns/takeFormAnswers.ts',
      'src/domain/campaigns/formAnswer.ts',
      'src/usecases/service/readForms.ts',
      'src/schema/tables/invitees.ts',
      'src/usecases/campaigns/answers.ts',
    ],
  },
  {
    title: 'Departments, reps, teams',
    stands:
      'departments, by which customers are found; team with roles and managers; several of us on one opportunity',
    where: ['src/schema/tables/departments.ts', 'src/schema/tables/team.ts', 'src/usecases/findCustomers.ts'],
  },
  {
    title: 'Source of an opportunity',
    stands: 'the source of an opportunity, campaign or own, and the campaign’s name, by which it is credited',
    where: ['src/schema/tables/opportunities.ts', 'src/usecases/sales/saveOpportunity.ts'],
  },
  {
    title: 'Followed to signature, or handed over',
    stands:
      'from the first stage to won on the board, by the sidebar’s card or typed; handed over one by one or all of a person’s',
    where: ['src/usecases/sales/moveOpportunity.ts', 'src/usecases/sales/handOver.ts'],
  },
  {
    title: 'Several reps on one opportunity',
    stands: 'owner and whoever is also on it',
    where: ['src/schema/tables/opportunities.ts', 'src/usecases/sales/saveOpportunity.ts'],
  },
  {
    title: 'Definable stages and approval nodes',
    stands:
      'stages of opportunities and contracts are rows of the business: name, order, probability, what must hold, approval; a renamed stage keeps what stands in it',
    where: [
      'src/schema/tables/stages.ts',
      'src/schema/tables/contractStages.ts',
      'src/usecases/sales/keepStageNames.ts',
      'src/domain/sales/approval.ts',
    ],
  },
  {
    title: 'Log of stage changes, results, costs',
    stands:
      'each change of stage and owner, whether moved, typed or pasted, once, with who, how and after how many days; costs as a sum of the opportunity, results of activities in the customer’s history',
    where: ['src/domain/sales/stageHistory.ts', 'src/usecases/sales/reconcileStages.ts'],
  },
  {
    title: 'Quotes with approval',
    stands:
      'quotes with lines, price lists, discounts and tax in exact coins, versions, a printed page and a PDF; sent only when approved as the rules say',
    where: [
      'src/domain/sales/quoteTotals.ts',
      'src/domain/sales/approval.ts',
      'src/usecases/sales/sendQuote.ts',
      'sidebar/quotes',
    ],
  },
  {
    title: 'Suspend or terminate',
    stands: 'rests with a reason and a day on which it stands among what is due, or ends for good',
    where: ['src/domain/sales/moveRules.ts', 'src/usecases/sales/moveOpportunity.ts'],
  },
  {
    title: 'Reactivate',
    stands: 'back to the stage in which it rested, by approval where rules ask for one',
    where: ['src/domain/sales/moveRules.ts', 'src/domain/sales/approval.ts'],
  },
  {
    title: 'Progress for rep and manager',
    stands:
      'board with rotting opportunities and visits owed; tabs Results and Pipeline by salesperson, manager, region and product',
    where: ['sidebar/board', 'src/formulas/sales/pipelineTab.ts', 'src/formulas/insight/resultsTab.ts'],
  },
  {
    title: 'Closing summary is mandatory',
    stands:
      'no close without why and who won, on the board; what was typed as closed is listed until its review is written',
    where: ['src/domain/sales/moveRules.ts', 'src/usecases/sales/board.ts'],
  },
  {
    title: 'Which competitor won',
    stands: 'who won what we lost, our rate against each, by quarter, the latest reviews',
    where: ['src/formulas/sales/winLoss.ts'],
  },
  {
    title: 'Funnel stages',
    stands: 'stages of the business, at first up to bid and negotiation',
    where: ['src/domain/sales/stages.ts', 'src/formulas/funnelTab.ts'],
  },
  {
    title: 'Time from stage to stage; conversion',
    stands:
      'average and median days in each stage and until it was left, conversion to the next and to won, by the history of stages',
    where: ['src/formulas/sales/byStage.ts', 'src/formulas/funnelTab.ts'],
  },
  {
    title: 'Revenue forecast',
    stands:
      'weighted, by historical conversion, and by simulation with an interval, each tried on the past and its error shown',
    where: ['src/domain/sales/forecast.ts', 'src/domain/sales/backTestForecast.ts', 'sidebar/goals'],
  },
  {
    title: 'Potential, hopeful and nearly closed customers',
    stands: 'classes by stage with count, value and what each contributes',
    where: ['src/formulas/sales/classShares.ts'],
  },
  {
    title: 'Rules per class of the funnel',
    stands:
      'visits a week, hours to answer, resources of each stage; visits made against those owed; a weekly mail tells of those missed and of customers not met in their longest interval',
    where: [
      'src/schema/tables/stages.ts',
      'src/domain/sales/rotting.ts',
      'src/usecases/reminders/findSales.ts',
      'src/formulas/sales/byStage.ts',
    ],
  },
  {
    title: 'Enough in the funnel to grow',
    stands: 'coverage of what remains of the year’s target, in a sentence',
    where: ['src/formulas/sales/coverage.ts'],
  },
  {
    title: 'A leaver’s handover',
    stands:
      'all that is open of a leaver, on the brink first, checklist, joint meeting, letter to customers, as one change that can be undone',
    where: ['src/domain/sales/handover.ts', 'src/usecases/sales/handOver.ts', 'sidebar/board'],
  },
  {
    title: 'Several posts touch the customer',
    stands: 'who of us was with the customer in ninety days, what is planned, whether a leader visits',
    where: ['src/usecases/sales/opportunityPanel.ts'],
  },
  {
    title: 'The funnel belongs to the company',
    stands: 'opportunities, stages and history stay as they are whoever leaves',
    where: ['src/usecases/sales/handOver.ts'],
  },
  {
    title: 'Annual target split',
    stands: 'half-years, quarters and months that sum to the year to the coin',
    where: ['src/domain/sales/spread.ts', 'src/domain/sales/planYear.ts', 'sidebar/goals'],
  },
  {
    title: 'Targets by product, region, rep, dealer',
    stands:
      'by product, region, salesperson and dealer, with what each won: an opportunity names the dealer through whom it is sold',
    where: ['src/domain/sales/crossSpread.ts', 'src/formulas/sales/attainmentTab.ts'],
  },
  {
    title: 'Targets by share of contribution',
    stands: 'shares by hand or by what was sold; month, quarter and year to date',
    where: ['src/domain/sales/planYear.ts', 'src/formulas/sales/attainmentTab.ts'],
  },
  {
    title: 'Uplift or cut',
    stands: 'uplift or cut of what a method gives',
    where: ['src/domain/sales/planYear.ts'],
  },
  {
    title: 'Short-term by average or season',
    stands: 'moving average and Holt–Winters, against published results',
    where: ['src/domain/sales/movingAverage.ts', 'src/domain/sales/holtWinters.ts'],
  },
  {
    title: 'Manual adjustment',
    stands: 'any cell by hand, also in mid-period: months that are over stay',
    where: ['src/domain/sales/editParts.ts', 'sidebar/goals'],
  },
  {
    title: 'Risk coefficient',
    stands: 'what is held back for risk',
    where: ['src/domain/sales/planYear.ts'],
  },
  {
    title: 'Actual against target and last year',
    stands: 'against target and last year with growth, live',
    where: ['src/formulas/sales/attainmentTab.ts', 'src/formulas/insight/resultsTab.ts'],
  },
  {
    title: 'Compared across and down',
    stands: 'periods across, parts down',
    where: ['src/formulas/sales/attainmentTab.ts', 'src/formulas/insight/resultsTab.ts'],
  },
  {
    title: 'Commission simulated',
    stands: 'plans side by side on real sales, with who gains and measured side effects',
    where: ['src/domain/sales/commissionPlan.ts', 'src/domain/sales/sideEffects.ts'],
  },
  {
    title: 'Contract states',
    stands: 'eight stages from draft to closed, renamed as the business likes',
    where: ['src/schema/tables/contractStages.ts', 'src/usecases/sales/moveContract.ts'],
  },
  {
    title: 'Review, approve, ratify',
    stands: 'approval on entering approved and before signing; a typed stage is none',
    where: ['src/domain/sales/contractRules.ts', 'src/domain/sales/approval.ts'],
  },
  {
    title: 'Linked steps update a contract',
    stands: 'project, purchase and stock steps start and complete a contract, done in the page or typed',
    where: ['src/domain/sales/contractRules.ts', 'src/usecases/sales/reconcileContracts.ts'],
  },
  {
    title: 'Contracts from customer or contract',
    stands: 'from a customer or an accepted quote; opportunities tracked with it',
    where: ['src/usecases/sales/saveContract.ts', 'src/usecases/sales/draftContract.ts', 'sidebar/contracts'],
  },
  {
    title: 'Own workflow and templates',
    stands: 'own stages, and texts from templates',
    where: ['src/usecases/sales/contractTemplates.ts', 'src/domain/fillTemplate.ts'],
  },
  {
    title: 'Dunning, stopping service',
    stands:
      'ageing, three steps of dunning, with letters to copy or mailed by a sequence until they are paid; stopping service',
    where: [
      'src/domain/sales/ageing.ts',
      'src/domain/sales/dunning.ts',
      'src/usecases/sales/dunContract.ts',
      'src/usecases/sequences/keepSequences.ts',
    ],
  },
  {
    title: 'Complaints',
    stands:
      'cases with a clock in the hours of service, escalation, cause, solution; closed when the customer was told',
    where: [
      'src/schema/tables/cases.ts',
      'src/domain/service',
      'src/usecases/service/saveCase.ts',
      'src/usecases/service/escalate.ts',
      'sidebar/service',
    ],
  },
  {
    title: 'Inquiries, response speed',
    stands: 'the same clock by priority; median times and the share within time in the tab Satisfaction',
    where: ['src/schema/tables/serviceLevels.ts', 'src/domain/service/caseClock.ts', 'src/formulas/service'],
  },
  {
    title: 'Regular return visits',
    stands:
      'follow-ups set by hand, those that recur, due lists, reminders by mail to whose they are, escalation; by segment at an interval, by plans that are rows; a sequence asks for a visit where no order came',
    where: [
      'src/usecases/sequences/occasions.ts',
      'src/schema/tables/followUps.ts',
      'src/domain/followups/dueFollowUps.ts',
      'src/schema/tables/reminders.ts',
      'src/usecases/reminders/morningLetters.ts',
      'src/usecases/service/planVisits.ts',
    ],
  },
  {
    title: 'Questionnaires and online review',
    stands:
      'surveys by prefilled Google Forms and by phone; a link to review us for the content; reviews logged',
    where: [
      'src/usecases/service/surveys.ts',
      'src/usecases/service/readForms.ts',
      'src/usecases/service/setUpForm.ts',
      'src/schema/tables/onlineReviews.ts',
    ],
  },
  {
    title: 'Five dimensions of satisfaction',
    stands: 'each from the survey, beside its second measure, in the page and live in the tab Satisfaction',
    where: [
      'src/schema/tables/answers.ts',
      'src/schema/tables/measures.ts',
      'src/domain/service/survey.ts',
      'src/formulas/service',
    ],
  },
  {
    title: 'Feedback leads to improvement',
    stands:
      'a low answer opens a case; causes are ranked; improvements with owner, day and the cases they came of',
    where: [
      'src/schema/tables/improvements.ts',
      'src/usecases/service/takeFormRow.ts',
      'src/usecases/service/serviceDesk.ts',
    ],
  },
  {
    title: 'Points',
    stands:
      'a ledger for buying, reviewing, referring, with expiry and reversal, never negative; off unless switched on',
    where: [
      'src/domain/loyalty/ledger.ts',
      'src/usecases/loyalty/earnPoints.ts',
      'src/usecases/loyalty/loyaltyMail.ts',
      'sidebar/loyalty',
    ],
  },
  {
    title: 'Member discounts, club, events',
    stands:
      'levels with price list, discount and benefits, proposed in new quotes; coupons for a level at an event',
    where: [
      'src/domain/loyalty/level.ts',
      'src/usecases/loyalty/memberPrices.ts',
      'src/usecases/loyalty/giftCoupons.ts',
      'sidebar/quotes/memberNote.tsx',
    ],
  },
  {
    title: 'Coupons, greetings',
    stands: 'coupons for points, birthdays, holidays and events, each told by mail once and used once',
    where: [
      'src/usecases/loyalty/coupons.ts',
      'src/usecases/loyalty/giftCoupons.ts',
      'src/usecases/loyalty/composeLoyalty.ts',
      'src/usecases/sequences/seedSequences.ts',
    ],
  },
  {
    title: 'Repeat, referral and retention rates',
    stands: 'as live formulas beside members, points and coupons in the tab Loyalty',
    where: ['src/formulas/loyalty/loyaltyTabs.ts', 'src/formulas/insight/tiles.ts'],
  },
  {
    title: 'Life-cycle stages and plays',
    stands: 'the stage of each customer, and what to do about each in the grid of the tab Insight',
    where: ['src/formulas/insight/lifeCycle.ts', readyMade],
  },
  {
    title: 'Contribution × life-cycle grid',
    stands: 'the grid with numbers, value and plays in the tab Insight; ready-made rules',
    where: ['src/formulas/insight/lifeCycle.ts', readyMade],
  },
  {
    title: 'Relationship value',
    stands:
      'margin less cost to serve over a window of the business’s own, with the cost of visits and contacts',
    where: [scores],
  },
  {
    title: 'Value over a long window',
    stands:
      'first and last purchase, spend, margin and cost to serve over a window of the business’s own; expected purchases and value by the papers’ models',
    where: [value, scores],
  },
  {
    title: 'Stable, fluctuating, former accounts',
    stands: 'ready-made rules over eight quarters',
    where: [readyMade, value],
  },
  {
    title: 'Churn causes and early warning',
    stands:
      'rhythm, satisfaction and use; a live list with the reason in words, back-tested on the sheet’s own past each night',
    where: [value, 'src/formulas/churnTab.ts', 'src/usecases/value/fitModel.ts'],
  },
  {
    title: 'Win-back',
    stands: 'worth, effect, cap and whether it pays beside each customer at risk',
    where: ['src/domain/value/winBack.ts', 'src/formulas/churnTab.ts'],
  },
  {
    title: 'Anticipated needs',
    stands:
      'growth points on the card: the product to offer next with its reason, open needs, growing use, rhythm',
    where: [
      'src/domain/value/growthPoints.ts',
      'src/usecases/mining/nextOffer.ts',
      'sidebar/customer/growth.tsx',
    ],
  },
  {
    title: 'Value-lift plan',
    stands: 'strategy, proposition, experience, owner and date for each segment, in the tab Answers',
    where: ['src/formulas/insight/plans.ts'],
  },
  {
    title: 'Key figures of management',
    stands:
      'tab Overview: satisfaction, repeat rate, retention, margin, contribution, expected value, value a customer',
    where: ['src/formulas/sales/overview/overviewTab.ts', 'src/formulas/insight/insightTab.ts'],
  },
  {
    title: 'Tiles',
    stands: 'tiles with the formula in the cell and a list behind each; each month kept once',
    where: ['src/formulas/sales/overview/overviewTab.ts', 'src/usecases/sales/keepPeriods.ts'],
  },
  {
    title: 'Implementation plan',
    stands:
      'goal, resources, what is watched and when it is reviewed; actions with owner and day, done at one click, in the morning mail of their owners',
    where: [
      'src/schema/tables/plans.ts',
      'src/schema/tables/actions.ts',
      'src/usecases/management/saveManaged.ts',
      'src/usecases/management/finishAction.ts',
      'src/usecases/reminders/findManagement.ts',
    ],
  },
  {
    title: 'Effect evaluation',
    stands:
      'what was tried, a measure before and after, a verdict; what the next plan takes over makes that plan at one click, once',
    where: ['src/schema/tables/effectReviews.ts', 'src/usecases/management/carryOver.ts'],
  },
  {
    title: 'Self-assessment of marketing',
    stands:
      'statements by area that the business edits, scored by several people, beside the former assessment; low ones become actions, once each',
    where: [
      'src/schema/tables/statements.ts',
      'src/schema/tables/assessments.ts',
      'src/usecases/management/assess.ts',
      'src/domain/management/assessment.ts',
    ],
  },
  {
    title: 'Training',
    stands:
      'need, goal, trainer, material, trainees, day, evaluation; budget and cost by year; those ahead in the morning mail',
    where: ['src/schema/tables/trainings.ts', 'src/domain/management/trainingBudgets.ts'],
  },
  {
    title: 'Demand-driven',
    stands: 'demand by product from open needs and expected purchases, in the tab Answers',
    where: ['src/formulas/insight/demand.ts'],
  },
  {
    title: 'Recommendation and prediction',
    stands: 'what to offer each customer next, with the reason, in a tab with its date and on the card',
    where: ['src/domain/mining/nextProducts.ts', 'src/usecases/mining/writeFound.ts'],
  },
  {
    title: 'Consent, opt-out, confirmation by the customer',
    stands:
      'consents with their history, export and erasure; opting out and confirming one’s data by form, differences decided field by field',
    where: [
      'src/schema/tables/consents.ts',
      'src/usecases/saveRow.ts',
      'src/domain/register/currentConsents.ts',
      'src/usecases/service/confirmations.ts',
      'src/usecases/service/takeFormRow.ts',
    ],
  },
];
