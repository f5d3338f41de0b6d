/** What stands beside each form: what it is for, and what happens with what is entered. */
export const helping = {
  'safety.help.restore':
    'Choose what to put back: everything, one table, or one row that you look up in the backup.',
  'approve.help.rule':
    'Says who approves what. Blank bounds mean always; step 2 is asked once step 1 is approved; the delegate decides while the approver is away.',
  'board.help.board':
    'Drag a card to another stage, or choose the stage in its “Move to…”. Click a name to see all that is known of the opportunity.',
  'board.help.opportunity':
    'A chance to sell: to whom, what and for how much. It begins in the first stage; the value counts in forecast and pipeline.',
  'board.help.visit': 'Sets a follow-up for whoever is to go; it stands on their Today.',
  'board.help.transfer': 'Changes the owner of this opportunity; stage and history stay.',
  'campaign.help.plan':
    'What the campaign is to bring, for whom, when and at what cost. The evaluation compares what came of it with what you expect here.',
  'campaign.help.note':
    'Note costs, competitors’ moves, changes and risks as they come. Costs count in the return of the campaign.',
  'campaign.help.standard':
    'A step of your standard process: it holds for all campaigns. The rule says what must be true before it is ticked.',
  'campaign.help.answers':
    'One click logs what an invitee answered. A yes is mailed to whoever owns the customer.',
  'campaign.help.invite':
    'Choose by one or several of these; all must hold. Preview shows who fits and who is left out and why; nobody is invited before Run.',
  'clean.help.merge':
    'Choose for each field what stays. The row on the right is archived, and what belongs to it moves to the left; Undo brings both back.',
  'contract.help.find':
    'Find by number, customer, name, owner or stage. Click a contract to see its progress, payments, details and text.',
  'contract.help.details':
    'What was agreed. A changed value, term or text needs a new approval where approvals are switched on.',
  'contract.help.text':
    'Fill it from a template, then write over it as you like. What the template asks for and nobody knows yet is named below.',
  'contract.help.letter':
    'Read the letter and send it yourself, then press “Letter sent”. Nothing is sent from here.',
  'contract.help.plan':
    'Equal payments by their number, or shares such as 50, 30, 20. They sum to the contract’s value to the cent.',
  'contract.help.receipt': 'Money that came in pays the oldest payment due first.',
  'contract.help.step':
    'A milestone, or a step of project, purchase or stock with a link to where it is worked on. When all are done, the contract is completed.',
  'contract.help.progress':
    'Choose the stage that it goes to; what still stands in the way is named. Each move is kept in the stage history.',
  'goal.help.targets':
    'Choose a year, and whether you plan the whole or its parts. The whole comes first; its parts always sum to it.',
  'goal.help.parts':
    'Split the whole, then type over any cell: the other cells of its row and column make up for it, so that all sums stay.',
  'goal.help.commission':
    'Compares what each plan would have paid for the sales of a year. Nothing is paid or promised by it.',
  'loyalty.help.members': 'Find a member to see points and level, redeem points or enter some by hand.',
  'loyalty.help.level':
    'Who earned this many points within 365 days is of this level. Price list and discount are proposed on the member’s new quotes.',
  'loyalty.help.give': 'Everybody of the level gets one coupon with a code of its own, to be used once.',
  'loyalty.help.redeem': 'Takes the points away and makes a coupon of what you enter here.',
  'loyalty.help.byHand': 'Points with a minus are taken away. The reason stands beside them for good.',
  'mining.help.yes':
    'Choose who is looked for and what may explain it. The computing happens in your browser; nothing is written until you press Save or Write.',
  'mining.help.save': 'It becomes a segment with this name; its rule stays live.',
  'outbox.help.list':
    'Every message, those that need you first. Choose a state or an occasion to see only those.',
  'quote.help.editor':
    'Find the customer, fill in a line, Save: the sums follow your typing. Prices come from the price list and may be typed over.',
  'segments.help.builder':
    'Name it and say who belongs to it. Number and names below follow as you go; the formula stays live in the sheet.',
  'sequence.help.list':
    'Tick “On” to begin: from that day on each customer whom it concerns gets the steps one after the other.',
  'sequence.help.sequence':
    'Says what begins it, for whom, and what ends it. Each step waits its days; where its condition does not hold, it goes on with the next or the one that you name.',
  'sequence.help.template':
    'Write as to one customer and insert places for what differs. The preview shows the mail as a customer gets it.',
  'service.help.Cases':
    'What the customer complains of or asks. Its priority sets by when it is to be answered and resolved; if that passes, whoever is responsible is told.',
  'service.help.SurveyAnswers':
    'Scores of 1 to 5 as the customer gave them. Two or less in one of them opens a case.',
  'service.help.Measures':
    'A second look at a dimension, from outside the survey: it stands beside what customers say.',
  'service.help.Improvements': 'What is done about a cause, by whom and until when. Cases can name it.',
  'service.help.ServiceLevels':
    'Hours of service within which a priority is answered and resolved, and who is told when they run out.',
  'service.help.VisitPlans':
    'Members of the segment get a follow-up of this name whenever their last contact is so long ago.',
  'service.help.Plans':
    'One goal, with what, until when, how you watch it, and a day for its review. Actions come next.',
  'service.help.Actions': 'Who does what by when. It stands in their list until it is done.',
  'service.help.EffectReviews':
    'A figure before and after, your verdict, and what to do otherwise next time. A new plan can begin from it.',
  'service.help.Statements':
    'A sentence that people score from 1 (not at all) to 5 (fully). The area puts those together that belong together.',
  'service.help.Trainings':
    'Need, goal, trainer, people and budget. Once it was held, enter cost and evaluation here.',
  'service.help.resolve':
    'The clock stops here. A cause and an improvement let you see what comes again and again.',
  'service.help.confirm':
    'What the customer wrote differs from the register. Tick what is right; only that is taken over.',
  'sidebar.help.new': 'The name is enough; the rest can come later.',
  'sidebar.help.edit': 'Only what you change is saved.',
  'sidebar.help.person': 'Whom you speak to at this customer, and their part in the decision.',
  'sidebar.help.log': 'What happened, for the history. An outcome and “Save” are enough.',
  'sidebar.help.logged': 'Corrects what was noted; the day stays yours to choose.',
  'sidebar.help.follow': 'What is to be done next, when and by whom. It comes up on Today.',
  'sidebar.help.change': 'Only what you change is saved; whoever owns it sees it on Today.',
  'sidebar.help.preferences': 'What this customer likes or wants to be treated like.',
  'sidebar.help.needs':
    'What troubles them, and what you propose. A need without a proposal is a growth point.',
  'sidebar.help.observations': 'What you saw or heard, with its day: a fact, not a guess.',
  'sidebar.help.consents': 'What they agreed to or withdrew, with its day, as proof.',
  'sidebar.help.usage': 'A reading of how much they use. A drop warns you before they leave.',
  'sidebar.help.done': 'Both are optional: what came of it, and what is next.',
  'sidebar.help.snooze': 'It comes back on that day; its due day stays.',
  'approve.help.rules':
    'While the switch is on, what fits a rule waits for whoever the rule names. They get a mail and find it under To decide.',
  'approve.help.decide':
    'Your decision holds for the values shown here. Whoever asked is told of it, with your note; to refuse, say why.',
  'service.help.OnlineReviews':
    'What was written about you elsewhere. Name the customer where you know who wrote it; in the loyalty programme it earns points.',
  'service.help.Causes': 'A name for what goes wrong. Cases that share a cause are counted together.',
} as const;
