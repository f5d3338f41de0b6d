import { languageNames } from './languageNames.ts';
import type { Words } from './words.ts';
import { adopting } from './zh-CN/adopting.ts';
import { aiming } from './zh-CN/aiming.ts';
import { approving } from './zh-CN/approving.ts';
import { beginning } from './zh-CN/beginning.ts';
import { boarding } from './zh-CN/boarding.ts';
import { campaigning } from './zh-CN/campaigning.ts';
import { card } from './zh-CN/card.ts';
import { checking } from './zh-CN/checking.ts';
import { clean } from './zh-CN/clean.ts';
import { contracting } from './zh-CN/contracting.ts';
import { errors } from './zh-CN/errors.ts';
import { helping } from './zh-CN/helping.ts';
import { importing } from './zh-CN/importing.ts';
import { insight } from './zh-CN/insight.ts';
import { mail } from './zh-CN/mail.ts';
import { mailTables } from './zh-CN/mailTables.ts';
import { managing } from './zh-CN/managing.ts';
import { menu } from './zh-CN/menu.ts';
import { mining } from './zh-CN/mining.ts';
import { myDay } from './zh-CN/myDay.ts';
import { outboxing } from './zh-CN/outboxing.ts';
import { overview } from './zh-CN/overview.ts';
import { pipeline } from './zh-CN/pipeline.ts';
import { quoting } from './zh-CN/quoting.ts';
import { reminding } from './zh-CN/reminding.ts';
import { rewarding } from './zh-CN/rewarding.ts';
import { rules } from './zh-CN/rules.ts';
import { safety } from './zh-CN/safety.ts';
import { salesTables } from './zh-CN/salesTables.ts';
import { scores } from './zh-CN/scores.ts';
import { segments } from './zh-CN/segments.ts';
import { sequencing } from './zh-CN/sequencing.ts';
import { serving } from './zh-CN/serving.ts';
import { settings } from './zh-CN/settings.ts';
import { sidebar } from './zh-CN/sidebar.ts';
import { stages } from './zh-CN/stages.ts';
import { summary } from './zh-CN/summary.ts';
import { tables } from './zh-CN/tables.ts';
import { value } from './zh-CN/value.ts';

export const zhCN: Words = {
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
