/// <reference types="google-apps-script" />
/** `ScriptApp.newTrigger(functionName)`: for the document or by the clock. */
import type { Host } from '../../host.ts';
import type { TriggerKind } from '../../world.ts';
import { guarded, notEmulated } from '../guard.ts';
import { mismatch } from '../signature.ts';
import { clockTriggerBuilder } from './clockTriggerBuilder.ts';
import { createTrigger } from './trigger.ts';

type Forms = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;

export const triggerBuilder = (host: Host, handler: string): object =>
  guarded('TriggerBuilder', {
    timeBased: () => clockTriggerBuilder(host, handler),
    forSpreadsheet: (document: unknown) => {
      demandThisDocument(host, document);
      return spreadsheetTriggerBuilder(host, handler);
    },
  });

/** There is one document: the open one, given by its id or as the Spreadsheet. */
const demandThisDocument = (host: Host, document: unknown): void => {
  const isSpreadsheet =
    typeof document === 'object' && document !== null && String(document) === 'Spreadsheet';
  if (document === host.world.documentId || isSpreadsheet) return;
  if (typeof document === 'string')
    throw notEmulated('TriggerBuilder.forSpreadsheet', 'only the open document can have triggers');
  throw mismatch(host, 'ScriptApp.TriggerBuilder.forSpreadsheet', [document]);
};

const spreadsheetTriggerBuilder = (host: Host, handler: string): Forms => {
  let kind: TriggerKind | null = null;
  const on = (chosen: TriggerKind) => (): Forms => {
    kind = chosen;
    return builder;
  };
  const builder: Forms = guarded('SpreadsheetTriggerBuilder', {
    onOpen: on('ON_OPEN'),
    onEdit: on('ON_EDIT'),
    onChange: on('ON_CHANGE'),
    onFormSubmit: on('ON_FORM_SUBMIT'),
    create: () => {
      if (kind === null)
        throw host.realm.error('A spreadsheet trigger needs an event, such as onEdit().', 'Exception');
      return createTrigger(host, { handler, kind, method: 'SpreadsheetTriggerBuilder.create' });
    },
  });
  return builder;
};
