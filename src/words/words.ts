/** What the catalogues hold together: an area a file, the same keys in each language. */

import { adopting } from './en/adopting.ts';
import { aiming } from './en/aiming.ts';
import { approving } from './en/approving.ts';
import { beginning } from './en/beginning.ts';
import { boarding } from './en/boarding.ts';
import { campaigning } from './en/campaigning.ts';
import { card } from './en/card.ts';
import { checking } from './en/checking.ts';
import { clean } from './en/clean.ts';
import { contracting } from './en/contracting.ts';
import { errors } from './en/errors.ts';
import { helping } from './en/helping.ts';
import { importing } from './en/importing.ts';
import { insight } from './en/insight.ts';
import { mail } from './en/mail.ts';
import { mailTables } from './en/mailTables.ts';
import { managing } from './en/managing.ts';
import { menu } from './en/menu.ts';
import { mining } from './en/mining.ts';
import { myDay } from './en/myDay.ts';
import { outboxing } from './en/outboxing.ts';
import { overview } from './en/overview.ts';
import { pipeline } from './en/pipeline.ts';
import { quoting } from './en/quoting.ts';
import { reminding } from './en/reminding.ts';
import { rewarding } from './en/rewarding.ts';
import { rules } from './en/rules.ts';
import { safety } from './en/safety.ts';
import { salesTables } from './en/salesTables.ts';
import { scores } from './en/scores.ts';
import { segments } from './en/segments.ts';
import { sequencing } from './en/sequencing.ts';
import { serving } from './en/serving.ts';
import { settings } from './en/settings.ts';
import { sidebar } from './en/sidebar.ts';
import { stages } from './en/stages.ts';
import { summary } from './en/summary.ts';
import { tables } from './en/tables.ts';
import { value } from './en/value.ts';
import { languageNames } from './languageNames.ts';

export const en = {
  ...languageNames,
  ...tables,
  ...salesTables,
  ...stages,
  ...aiming,
  ...approving,
  ...contracting,
  ...quoting,
  ...boarding,
  ...beginning,
  ...mailTables,
  ...outboxing,
  ...sequencing,
  ...reminding,
  ...campaigning,
  ...serving,
  ...managing,
  ...rewarding,
  ...menu,
  ...settings,
  ...errors,
  ...importing,
  ...scores,
  ...segments,
  ...summary,
  ...insight,
  ...pipeline,
  ...overview,
  ...mail,
  ...sidebar,
  ...safety,
  ...myDay,
  ...adopting,
  ...checking,
  ...clean,
  ...card,
  ...rules,
  ...value,
  ...mining,
  ...helping,
} as const;

export type WordKey = keyof typeof en;
export type Words = Readonly<Record<WordKey, string>>;
