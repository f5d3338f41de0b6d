import { isCountry } from '../../domain/register/phones.ts';
import type { Shop } from '../../ports.ts';
import type { FormValues } from '../../schema/derive/forms.ts';
import { validateForm } from '../../schema/derive/validateForm.ts';
import { type FieldProblem, Refusal } from '../../schema/refusal.ts';
import { type Setting, type SettingKey, settingDefinitions } from '../../schema/settings.ts';
import type { Column } from '../../schema/table.ts';
import { settings } from '../../schema/tables/settings.ts';

/** The settings that the first run asks for. */
const asked = [
  'seller',
  'currency',
  'country',
  'mailHour',
  'mailDays',
  'customerMailFrom',
  'customerMailUntil',
  'customerMailDays',
  'mailReserve',
  'replyTo',
] as const satisfies readonly SettingKey[];

/** Those that may be blank. */
const blank: readonly string[] = ['seller', 'country', 'replyTo'];

export const askedSettings = (shop: Shop): FormValues => {
  const values = shop.settings.read();
  return Object.fromEntries(asked.map((key) => [key, values[key]]));
};

/**
 * Writes what was changed of the settings, unless somebody changed the same ones meanwhile.
 * @param seen What the form showed of them.
 * @returns whether it was written.
 * @throws Refusal `invalid`, `rowGone`.
 */
export const saveSettings = (shop: Shop, raw: FormValues, seen: FormValues): boolean => {
  shop.tables.forget(settings);
  const now = askedSettings(shop);
  const { values: typed, problems } = validateForm(fields(), raw);
  const values = { ...now, ...typed };
  const all = [...problems, ...beyondKinds(values, typed)];
  if (all.length > 0) throw new Refusal('invalid', {}, all);
  const changed = Object.keys(typed).filter((key) => (typed[key] ?? '') !== now[key]);
  if (changed.some((key) => now[key] !== seen[key])) return false;
  shop.settings.write(Object.fromEntries(changed.map((key) => [key, typed[key] ?? ''])));
  return true;
};

const fields = () =>
  asked.map((name) => {
    const required = !blank.includes(name);
    return { name, label: '', required, column: columnOf(name, settingDefinitions[name]) };
  });

const columnOf = (name: string, { kind, min = 0, max = 0 }: Setting): Column => {
  if (kind === 'integer') return { kind, min, max };
  return name === 'replyTo' ? { kind: 'email' } : { kind: 'text', lines: true };
};

/** What is wrong with what was typed, though it is of its kind. @param values With all that stands beside it. */
const beyondKinds = (values: FormValues, typed: FormValues): readonly FieldProblem[] => {
  const wrong: FieldProblem[] = [];
  const unless = (right: boolean, field: string): void => {
    if (!right && field in typed) wrong.push({ field, code: 'notAChoice' });
  };
  unless(/^[A-Z]{3}$/.test(String(values.currency)), 'currency');
  unless((values.country ?? '') === '' || isCountry(String(values.country)), 'country');
  for (const days of ['mailDays', 'customerMailDays'])
    unless(/^[1-7](,[1-7])*$/.test(String(values[days])), days);
  const [from, until] = [Number(values.customerMailFrom), Number(values.customerMailUntil)];
  if (until <= from && ('customerMailFrom' in typed || 'customerMailUntil' in typed))
    wrong.push({ field: 'customerMailUntil', code: 'tooSmall', values: { min: from + 1 } });
  return wrong;
};
