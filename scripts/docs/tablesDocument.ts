import { settingDefinitions } from '../../src/schema/settings.ts';
import type { Column, Table } from '../../src/schema/table.ts';
import { tables } from '../../src/schema/tables.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import { languages } from '../../src/words/languages.ts';
import { en } from '../../src/words/words.ts';

const introduction = `# Tables

Every table that Clientele keeps in the spreadsheet, derived from \`src/schema\` and \`src/words\` by
\`npx tsx scripts/docs.ts\`. Headers are given in ${languages.map((one) => en[`Customers.language.${one}`]).join(', ')}. A sheet is
written in the language in which it was set up, and read in all of them. Tabs marked as hidden are shown by a tick in
Settings.

| kind | what a cell holds |
|---|---|
| id | the row's identity, a letter and eight signs; never changes |
| text | one line, or several |
| email, phone | text, so that leading zeros stay |
| day | a date; in script \`yyyy-mm-dd\` |
| instant | a date with its time; in script ISO 8601 |
| money | an amount in the currency of Settings, major units |
| integer, number | a number, within bounds where given |
| flag | true or false |
| choice | one word of a list |
| ref | the id of a row of another table |
| nameOf | the readable name of the row that a ref points to, kept in step |
| pick | the name of a row of a short list |
| any | whatever the setting holds |
`;

/** docs/tables.md: a section a table, a line a column; the settings last. */
export const tablesDocument = (): string =>
  `${[introduction, ...Object.values(tables).map(section), settingsSection()].map((part) => part.trim()).join('\n\n')}\n`;

/** The words under a key of the catalogues in all languages. */
const words = (key: string): string =>
  languages
    .map((language) => {
      const all: Readonly<Record<string, string>> = catalogues[language];
      return all[key];
    })
    .join(' · ');

const section = (table: Table): string =>
  [
    `## ${table.name}`,
    `${words(`tab.${table.name}`)}${table.visible ? '' : ' (hidden at first)'}. Version ${table.version}; a row is named by \`${table.title}\`.`,
    [
      '| column | header | kind | required | in forms |',
      '|---|---|---|---|---|',
      ...Object.entries(table.columns).map(([name, column]) => line(table, name, column)),
    ].join('\n'),
    ...choices(table),
  ].join('\n\n');

const line = (table: Table, name: string, column: Column): string => {
  const inForms = column.form !== false && !['id', 'ref', 'nameOf', 'instant', 'any'].includes(column.kind);
  return `| ${name} | ${words(`${table.name}.${name}`)} | ${kindOf(column)} | ${column.required ? 'yes' : ''} | ${inForms ? 'yes' : ''} |`;
};

const kindOf = (column: Column): string => {
  switch (column.kind) {
    case 'id':
      return `id, \`${column.prefix}-…\``;
    case 'text':
      return column.lines ? 'text, several lines' : 'text';
    case 'integer':
    case 'number':
      return [column.kind, boundsOf(column)].filter(Boolean).join(', ');
    case 'ref':
      return `ref to ${column.to}`;
    case 'nameOf':
      return `nameOf ${column.of}`;
    case 'pick':
      return `pick from ${column.from}`;
    default:
      return column.kind;
  }
};

const boundsOf = ({ min, max }: { readonly min?: number; readonly max?: number }): string =>
  [min === undefined ? '' : `from ${min}`, max === undefined ? '' : `to ${max}`].filter(Boolean).join(' ');

const choices = (table: Table): string[] =>
  Object.entries(table.columns).flatMap(([name, column]) =>
    column.kind === 'choice'
      ? [
          `\`${name}\` is one of:\n\n${column.of.map((code) => `- \`${code}\`: ${words(`${table.name}.${name}.${code}`)}`).join('\n')}`,
        ]
      : [],
  );

const settingsSection = (): string =>
  [
    '### Settings that a business has',
    'Beside these the tab holds the probability of each stage, the names of the segments, and the words that formulas compare with.',
    [
      '| key | setting | kind | standard |',
      '|---|---|---|---|',
      ...Object.entries(settingDefinitions).map(
        ([key, { kind, standard }]) =>
          `| ${key} | ${words(`setting.${key}`)} | ${kind} | ${standard === '' ? '' : `\`${standard}\``} |`,
      ),
    ].join('\n'),
  ].join('\n\n');
