/** Every use case, in the order in which one spreadsheet, new at the beginning, sees them. */
import type { RequestName } from '../../src/requests/all.ts';
import { adopt, firstRun } from './beginning.ts';
import { loyalty, management, service } from './care.ts';
import { filling, hours, menu, settingUp } from './functions.ts';
import { changes, check, clean, imports } from './leading.ts';
import { campaigns, mining, segments, sequences } from './marketing.ts';
import { approvals, mail, safety } from './office.ts';
import { board, contracts, goals, quotes } from './sales.ts';
import { type Scenarios, type UseCase, useCasesOf } from './scenario.ts';
import { sidebar } from './sidebar.ts';

/** A request that no area measures does not compile. */
export const scenarios: Scenarios<RequestName> = {
  ...firstRun,
  ...adopt,
  ...sidebar,
  ...board,
  ...quotes,
  ...contracts,
  ...goals,
  ...segments,
  ...mining,
  ...campaigns,
  ...sequences,
  ...service,
  ...loyalty,
  ...management,
  ...imports,
  ...changes,
  ...check,
  ...clean,
  ...mail,
  ...approvals,
  ...safety,
};

/** What is asked before there are customers. The import is measured in a spreadsheet in which it is the first. */
const apart = (one: UseCase): UseCase => ({ ...one, apart: true });

export const useCases: readonly UseCase[] = [
  ...settingUp,
  ...useCasesOf('first steps', firstRun).map(apart),
  ...useCasesOf('adopt', adopt).map(apart),
  ...filling,
  ...hours,
  ...useCasesOf('sidebar', sidebar),
  ...useCasesOf('board', board),
  ...useCasesOf('quotes', quotes),
  ...useCasesOf('contracts', contracts),
  ...useCasesOf('targets', goals),
  ...useCasesOf('segments', segments),
  ...useCasesOf('patterns', mining),
  ...useCasesOf('campaigns', campaigns),
  ...useCasesOf('sequences', sequences),
  ...useCasesOf('service', service),
  ...useCasesOf('loyalty', loyalty),
  ...useCasesOf('management', management),
  ...useCasesOf('import', imports),
  ...useCasesOf('changes', changes),
  ...useCasesOf('check', check),
  ...useCasesOf('clean-up', clean),
  ...useCasesOf('mail', mail),
  ...useCasesOf('approvals', approvals),
  ...menu,
  ...useCasesOf('safety', safety),
];
