/** Calls of SpreadsheetApp's features that reach Google, through the execution's gate. */
import type { Host } from '../../host.ts';
import { recordRevisions, undoRevisions } from './revisions.ts';

/** @param method class and method: `Range.getDataValidation`. */
export const reads = <T>(host: Host, method: string, effect: () => T): T =>
  host.call({ service: 'SpreadsheetApp', method, kind: 'read' }, effect);

/**
 * @param effect changes the document by commands of the model alone: they are what a kill can take back.
 * @param cells how many cells' contents it writes.
 */
export const writes = <T>(host: Host, method: string, effect: () => T, cells = 0): T => {
  const { model } = host.world;
  const revisions: string[] = [];
  const undo = () => undoRevisions(model, revisions);
  return host.call({ service: 'SpreadsheetApp', method, kind: 'write', cells, undo }, () =>
    recordRevisions(model, revisions, effect),
  );
};

/** Menus, dialogs, toasts. */
export const shows = <T>(host: Host, method: string, effect: () => T): T =>
  host.call({ service: 'SpreadsheetApp', method, kind: 'ui' }, effect);
