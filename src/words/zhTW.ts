import { languageNames } from './languageNames.ts';
import type { Words } from './words.ts';
import { adopting } from './zh-TW/adopting.ts';
import { aiming } from './zh-TW/aiming.ts';
import { approving } from './zh-TW/approving.ts';
import { beginning } from './zh-TW/beginning.ts';
import { boarding } from './zh-TW/boarding.ts';
import { campaigning } from './zh-TW/campaigning.ts';
import { card } from './zh-TW/card.ts';
import { checking } from './zh-TW/checking.ts';
import { clean } from './zh-TW/clean.ts';
import { contracting } from './zh-TW/contracting.ts';
import { errors } from './zh-TW/errors.ts';
import { helping } from './zh-TW/helping.ts';
import { importing } from './zh-TW/importing.ts';
import { insight } from './zh-TW/insight.ts';
import { mail } from './zh-TW/mail.ts';
import { mailTables } from './zh-TW/mailTables.ts';
import { managing } from './zh-TW/managing.ts';
import { menu } from './zh-TW/menu.ts';
import { mining } from './zh-TW/mining.ts';
import { myDay } from './zh-TW/myDay.ts';
import { outboxing } from './zh-TW/outboxing.ts';
import { overview } from './zh-TW/overview.ts';
import { pipeline } from './zh-TW/pipeline.ts';
import { quoting } from './zh-TW/quoting.ts';
import { reminding } from './zh-TW/reminding.ts';
import { rewarding } from './zh-TW/rewarding.ts';
import { rules } from './zh-TW/rules.ts';
import { safety } from './zh-TW/safety.ts';
import { salesTables } from './zh-TW/salesTables.ts';
import { scores } from './zh-TW/scores.ts';
import { segments } from './zh-TW/segments.ts';
import { sequencing } from './zh-TW/sequencing.ts';
import { serving } from './zh-TW/serving.ts';
import { settings } from './zh-TW/settings.ts';
import { sidebar } from './zh-TW/sidebar.ts';
import { stages } from './zh-TW/stages.ts';
import { summary } from './zh-TW/summary.ts';
import { tables } from './zh-TW/tables.ts';
import { value } from './zh-TW/value.ts';

export const zhTW: Words = {
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
};
