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
  'error.backupGone': 'This backup is no longer there, or not whole. Choose another one.',
  'error.backupTooLarge':
    'There is no room for this backup: a spreadsheet holds 10,000,000 cells. Remove empty rows or tabs you do not need, or raise “Most cells for backups” in Settings.',
  'error.confirmDiffers': 'What you typed is not the name. Nothing was erased.',
  'error.fileUnknown': 'This file is not a backup of Clientele, or it is damaged. Nothing was changed.',
  'error.unexpected':
    'Something went wrong and nothing was saved: {message}. Try again; if it stays, tell the owner of the sheet.',
  'error.importFaulty':
    '“{file}” cannot be imported as it is. See what the preview says about it; nothing was written.',
  'error.importOpen':
    '“{found}” ({n} rows) names nothing in the sheet. Say in the preview what it means; nothing was written.',
  'error.importTabGone': 'This tab is no longer there, or belongs to Clientele. Choose another one.',
  'error.importDates':
    '“{file}” has dates that can be read in several ways. Say in the preview which is day and which is month; nothing was written.',
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
  'error.adoptInUse':
    'Contacts, follow-ups or added columns of these customers hold work of yours by now, so the tab cannot be given back. Nothing was changed.',
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
} as const;
