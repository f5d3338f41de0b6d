import type { Workbench } from '../../../workbench/control.ts';
import { documentOf } from './aShop.ts';

/** Tabs in which a change leaves its traces by intent. */
const traces = new Set(['Log', 'Journal', 'Archive']);

/** Each tab of the document as it would be kept, by name, without the log, the journal and the archive. */
export const tabsOf = (workbench: Workbench): Readonly<Record<string, unknown>> => {
  const document: { readonly sheets: readonly { readonly name: string }[] } = JSON.parse(
    documentOf(workbench),
  );
  return Object.fromEntries(
    document.sheets.filter(({ name }) => !traces.has(name)).map((sheet) => [sheet.name, sheet]),
  );
};
