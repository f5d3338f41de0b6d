/** Refusals and field problems: what happened and what to do. */
export const errors = {
  'error.busy': 'Somebody else’s change is being saved. Wait a moment and try again; nothing was lost.',
  'error.notSetUp':
    'This spreadsheet is not set up yet. Choose Extensions › Clientele › Set up this spreadsheet.',
  'error.tabMissing':
    'The tab “{tab}” is missing. Undo its deletion, or choose Set up this spreadsheet to make an empty one.',
  'error.columnMissing':
    'The column “{header}” is missing in “{tab}”. Undo its deletion, or choose Set up this spreadsheet to add it again.',
  'error.columnTwice':
    'Two columns in “{tab}” are headed “{header}”. Rename the one that is yours, then try again; nothing was written.',
  'error.rowGone':
    'This row is no longer in “{tab}”: somebody deleted it or cleared its ID. Undo in the sheet, or enter it anew.',
  'error.changedMeanwhile': 'Somebody changed this row in the meantime. Reload it, then change it again.',
  'error.consentKept': 'A consent is not changed: its history is kept. Record a new one.',
  'error.notAllowed': 'Your role ({role}) may not do this. Ask the owner of the sheet.',
  'error.protectedRange':
    'Part of “{tab}” is protected, so nothing was written. Ask the owner to lift the protection, or to do this for you.',
  'error.invalid': 'Some fields need another look.',
  'error.unknownRequest': 'This page is from another version. Close the sidebar and open it again.',
  'error.tooLong': 'This is longer than a cell can hold (50,000 characters). Shorten it, then try again.',
  'error.newerSheet':
    'This spreadsheet was last used with a newer version of Clientele. Close this page, reload the spreadsheet, and update the add-on; nothing was changed.',
  'error.partsBroken':
    'Part of Clientele’s own code is missing here, or is of another version, so this was not done; nothing in the sheet was lost. Ask whoever installed Clientele to deploy it again, then reload the spreadsheet.',
  'error.backupGone': 'This backup is no longer there, or not whole. Choose another one.',
  'error.backupTooLarge':
    'There is no room for this backup: a spreadsheet holds 10,000,000 cells. Remove empty rows or tabs you do not need, or raise “Most cells for backups” in Settings.',
  'error.confirmDiffers': 'What you typed is not the name. Nothing was erased.',
  'error.fileUnknown': 'This file is not a backup of Clientele, or it is damaged. Nothing was changed.',
  'error.pointsShort': 'There are {points} points, and this takes {wanted}. Choose less; nothing was taken.',
  'error.couponUsed': 'This coupon was used on {day} already. Nothing was changed.',
  'error.couponOver': 'This coupon was valid until {day}. Give a new one; nothing was changed.',
  'error.unexpected':
    'Something went wrong and nothing was saved: {message}. Try again; if it stays, tell the owner of the sheet.',
  'error.importFaulty':
    '“{file}” cannot be imported as it is. See what the preview says about it; nothing was written.',
  'error.importOpen':
    '“{found}” ({n} rows) names nothing in the sheet. Say in the preview what it means; nothing was written.',
  'error.importTabGone': 'This tab is no longer there, or belongs to Clientele. Choose another one.',
  'error.importDates':
    '“{file}” has dates that can be read in several ways. Say in the preview which is day and which is month; nothing was written.',
  'error.dryRunFirst': 'Look at the dry run first: it shows what would go to whom.',
  'error.heldConflict':
    'Somebody moved rows or columns of “{tab}” while this was being saved, and one cell could not be put back by itself. The tab Log shows both cells with what they held: correct them there by hand.',
  'error.importUnknown':
    'This import is no longer on record, so it cannot be undone. Restore a backup instead.',
  'error.undoConflict':
    'This was changed again since, so undoing it would overwrite newer work in “{tab}”: {what}. Nothing was undone; see the tab Log.',
  'error.undoUnknown':
    'This change is no longer on record, or is of a kind that cannot be undone. Restore a backup instead.',
  'error.customerHasDeals':
    '“{name}” has {n} opportunities, and their figures would be lost with it. Merge it with another customer, or set its status to lost; nothing was deleted.',
  'error.adoptNotEmpty':
    'The tab Customers holds rows already, so no other tab can take its place. Import the other tab instead; nothing was changed.',
  'error.adoptNoName': 'Say which column holds the customer’s name; nothing was changed.',
  'error.adoptMisleading':
    'Your heading “{header}” is the name of a column for which you chose another one. Rename that heading in the sheet, or choose it; nothing was changed.',
  'error.adoptUnknown': 'No tab was taken over, so there is nothing to undo.',
  'error.stageFinal': 'This opportunity was terminated for good. Enter a new one instead.',
  'error.resumeElsewhere':
    'A resting opportunity goes on in the stage in which it stood before: {stage}. Move it there first.',
  'error.approvalRefused':
    'Whoever approves this has refused it. Talk to them, or see Approvals; nothing was moved.',
  'error.adoptInUse':
    'Contacts, follow-ups or added columns of these customers hold work of yours by now, so the tab cannot be given back. Nothing was changed.',
  'error.approvalNotYours':
    'This is not yours to decide or to take back: who asked takes back, and somebody else decides, by the approval rules.',
  'error.approvalClosed':
    'This is no longer waiting: it was decided, taken back, or its row was changed by hand. Refresh the page to see how it stands.',
  'error.approvalNameless':
    'Google does not tell who you are, so nobody could say whether you approve your own. Ask the owner to let somebody of the same organisation do it.',
  'error.quoteState':
    'This quote is no longer at the stage for that: somebody moved it on, or it was sent already. Load it again; what was sent is changed by a new version.',
  'error.quoteEmpty': 'A quote without lines cannot be sent. Add a line first.',
  'error.quoteExpired': 'This quote is no longer valid. Make a new version with a new date.',
  'error.quoteUnapproved':
    'Nobody has approved this quote as it stands. Make a new version and send it: approval is asked for by itself.',
  'error.pdfFailed':
    'Google could not make a PDF just now. Try again later, or choose Print and save as PDF there.',
  'field.taken': 'Another row has this number already.',
  'error.contractBlocked': '{why} Nothing was changed.',
  'field.circle': 'Two people cannot report to each other.',
  'field.required': 'Fill in this field.',
  'field.notADay': 'Enter a date such as {example}.',
  'field.notANumber': 'Enter a number.',
  'field.notAChoice': 'Choose one of the list.',
  'field.notAnEmail': 'This is not an e-mail address. Example: name@example.com',
  'field.dayToCome': 'Choose a day after today.',
  'field.outOfRange': 'Enter a number from {min} to {max}.',
  'field.anError': 'The cell shows an error. Correct it in the sheet.',
  'field.tooLong': 'At most 50,000 characters fit into a cell.',
  'field.unknown': 'Choose one that exists.',
  'field.twice': 'Another row says the same.',
  'field.inUse': 'Opportunities stand in this stage, or no other is open: it stays.',
} as const;
