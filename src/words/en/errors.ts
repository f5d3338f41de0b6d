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
  'error.notAllowed': 'Your role ({role}) may not do this. Ask the owner of the sheet.',
  'error.protectedRange':
    'Part of “{tab}” is protected, so nothing was written. Ask the owner to lift the protection, or to do this for you.',
  'error.invalid': 'Some fields need another look.',
  'error.unknownRequest': 'This page is from another version. Close the sidebar and open it again.',
  'error.tooLong': 'This is longer than a cell can hold (50,000 characters). Shorten it, then try again.',
  'error.unexpected':
    'Something went wrong and nothing was saved: {message}. Try again; if it stays, tell the owner of the sheet.',
  'error.importFaulty':
    '“{file}” cannot be imported as it is. See what the preview says about it; nothing was written.',
  'error.importOpen':
    '“{found}” ({n} rows) names nothing in the sheet. Say in the preview what it means; nothing was written.',
  'error.heldConflict':
    'Somebody moved rows or columns of “{tab}” while this was being saved, and one cell could not be put back by itself. The tab Log shows both cells with what they held: correct them there by hand.',
  'error.importUnknown':
    'This import is no longer on record, so it cannot be undone. Restore a backup instead.',
  'error.undoConflict':
    'This was changed again since, so undoing it would overwrite newer work in “{tab}”. Nothing was undone; see the tab Log.',
  'field.required': 'Fill in this field.',
  'field.notADay': 'Enter a date such as {example}.',
  'field.notANumber': 'Enter a number.',
  'field.notAChoice': 'Choose one of the list.',
  'field.notAnEmail': 'This is not an e-mail address. Example: name@example.com',
  'field.outOfRange': 'Enter a number from {min} to {max}.',
  'field.anError': 'The cell shows an error. Correct it in the sheet.',
  'field.tooLong': 'At most 50,000 characters fit into a cell.',
  'field.unknown': 'Choose one that exists.',
} as const;
