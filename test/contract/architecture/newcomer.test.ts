/** The newcomer's tasks of CONTRIBUTING.md, each done in a copy of the project in the few lines that it names. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import type { MenuItem } from '../../../workbench/world.ts';
import {
  anEmptySheet,
  answerOf,
  aShop,
  ask,
  people,
  reopen,
  rowsOf,
  setting,
  setUp,
  shown,
} from '../usecases/aShop.ts';
import { aBuiltCopy, type BuiltCopy, type Edits } from './aCopy.ts';
import { aFrenchCatalogue, frenchFiles, places, tag } from './aLanguage.ts';
import { complaints } from './complaints.ts';

const column: Edits = {
  'src/schema/tables/customers.ts': [['    number: text,', '    petName: text,']],
  'src/words/en/tables.ts': [["  'Customers.number': 'Own number',", "  'Customers.petName': 'Pet name',"]],
  'src/words/zh-CN/tables.ts': [["  'Customers.number': '客户号',", "  'Customers.petName': '昵称',"]],
  'src/words/zh-TW/tables.ts': [["  'Customers.number': '客戶號',", "  'Customers.petName': '暱稱',"]],
};

const template: Edits = {
  'src/domain/segments/readyMade.ts': [
    [
      "    latePayers: is('above', measure('paymentDelay'), 14),",
      "    veryLatePayers: is('above', measure('paymentDelay'), 60),",
    ],
  ],
  'src/words/en/segments.ts': [
    ["  'segments.readyMade': 'Ready-made',", "  'ready.veryLatePayers': 'Pay very late',"],
  ],
  'src/words/zh-CN/segments.ts': [
    ["  'segments.readyMade': '现成分群',", "  'ready.veryLatePayers': '严重拖延付款',"],
  ],
  'src/words/zh-TW/segments.ts': [
    ["  'segments.readyMade': '現成分群',", "  'ready.veryLatePayers': '嚴重拖延付款',"],
  ],
};

const french = aFrenchCatalogue(['Customers.petName', 'ready.veryLatePayers']);
const claire = { key: 'france', name: 'Claire Martin', email: 'claire@example.com', language: 'fr_FR' };

let copy: BuiltCopy;
/** A sheet of before, in English. */
let shop: Workbench;
/** A new one, in French. */
let boutique: Workbench;
beforeAll(async () => {
  const building = aBuiltCopy({ ...column, ...template, ...places }, frenchFiles(french));
  const before = saveWorld(await aShop());
  copy = await building;
  shop = await reopen(before, { project: copy.project });
  shop.world.people.push(claire);
  setUp(shop);
}, 240_000);

describe('A column that is added in its table’s literal and in the words, and nowhere else', () => {
  test('gets its header in a sheet that was set up before, behind all others', () => {
    const header = shown(shop, 'Customers')[0] ?? [];
    expect(header.filter((one) => one !== '').at(-1)).toBe('Pet name');
  });

  test('stands in the form: its field and its words, its value on the card', () => {
    const { words, book } = answerOf(shop, 'start');
    expect(words['Customers.petName']).toBe('Pet name');
    const fields: readonly { readonly name: string }[] = book.forms.customers.fields;
    expect(fields.map(({ name }) => name)).toContain('petName');
    const values = { name: 'Acme', petName: '=1+1' };
    const { id } = answerOf(shop, 'addCustomer', { values, twin: false });
    expect(answerOf(shop, 'customerCard', { customer: id }).values).toMatchObject({ petName: '=1+1' });
    expect(rowsOf(shop, 'Customers').at(-1)).toMatchObject({ Customer: 'Acme', 'Pet name': '=1+1' });
  });

  test('is checked as its kind is: a text longer than a cell is refused at its field', () => {
    const values = { name: 'Long', petName: 'x'.repeat(50_001) };
    expect(ask(shop, 'addCustomer', { values, twin: false }).error.fields).toHaveProperty('petName');
  });

  test.each(['Pet name', '昵称', '暱稱'])('is recognised in a file under the header %s', (header) => {
    const input = {
      files: [{ name: 'f.csv', text: `Customer,${header}\nOf ${header},Bunny\n` }],
      choices: { files: {}, matches: {}, update: false },
    };
    expect(answerOf(shop, 'applyImport', input)).toMatchObject([{ insert: 1 }]);
    expect(rowsOf(shop, 'Customers').at(-1)).toMatchObject({ Customer: `Of ${header}`, 'Pet name': 'Bunny' });
  });

  test('goes out with the export of a customer, for people and for machines', () => {
    const customer = rowsOf(shop, 'Customers').find(({ Customer }) => Customer === 'Of Pet name')?.ID;
    const { html, json } = answerOf(shop, 'exportCustomer', { customer });
    expect(html).toContain('Pet name');
    expect(JSON.parse(json).tables.Customers).toMatchObject([{ petName: 'Bunny' }]);
  });

  test('stands in the document of the tables, in every language', () => {
    expect(copy.tables).toContain('| petName | Pet name · 昵称 · 暱稱 · Petit nom | text |  | yes |');
  });
});

describe('A segment template that is added to the ready-made ones and in the words', () => {
  test('is offered by its name, and counts whom it means', () => {
    const { readyMade, words } = answerOf(shop, 'startSegments');
    const added = readyMade.find(({ key }: { readonly key: string }) => key === 'veryLatePayers');
    expect(added).toMatchObject({ family: 'value' });
    expect(words['ready.veryLatePayers']).toBe('Pay very late');
    expect(answerOf(shop, 'previewSegment', { rule: added.rule })).toMatchObject({ customers: 0 });
  });
});

/** The language that a form offers, in the words of whoever opens it. */
const offered = (workbench: Workbench): readonly string[] => {
  const { words, book } = answerOf(workbench, 'start');
  const { column } = book.forms.customers.fields.find(({ name }: { name: string }) => name === 'language');
  return column.of.map((code: string) => words[`Customers.language.${code}`]);
};

const captions = ({ world }: Workbench, person: string): readonly string[] =>
  (world.ui.menus[person] ?? []).flatMap(({ items }: MenuItem) =>
    (items ?? []).map(({ caption }) => caption),
  );

describe('A language that is added as its catalogue, by its tag and under its name', () => {
  test('is missed by the compiler wherever it belongs, from its tag on', () => {
    expect(complaints(['src/words/catalogues.ts', 'sidebar/firstWords.ts', 'src/wordCheck.ts'], tag)).toEqual(
      {
        'src/words/catalogues.ts': expect.stringContaining("Property 'fr' is missing"),
        'sidebar/firstWords.ts': expect.stringContaining("Property 'fr' is missing"),
        'src/wordCheck.ts': expect.stringMatching(
          /"Customers\.language\.fr", "MailTemplates\.language\.fr"$/,
        ),
      },
    );
  });

  describe('in a sheet that is set up by an account in it', () => {
    beforeAll(async () => {
      boutique = await anEmptySheet({
        project: copy.project,
        people: [claire, ...people],
        locale: 'fr_FR',
        timeZone: 'Europe/Paris',
      });
      setUp(boutique);
    }, 240_000);

    test('names tabs and headers, and the menu', () => {
      expect(shown(boutique, 'Clients')[0]).toEqual(
        expect.arrayContaining(['Nom du client', 'Petit nom', '« Country »']),
      );
      expect(captions(boutique, 'france')).toEqual(
        expect.arrayContaining(['Ouvrir le volet', 'Préparer ce classeur']),
      );
    });

    test('stands in Settings as the language of the sheet', () => {
      expect(shown(boutique, '« Settings »').find(([key]) => key === 'language')).toEqual(
        expect.arrayContaining(['Langue du classeur', 'fr']),
      );
    });

    test('is what the sidebar says, and what it says before Google has answered', () => {
      const { language, words } = answerOf(boutique, 'start');
      expect([language, words['sidebar.tab.find']]).toEqual(['fr', 'Chercher']);
      expect(copy.project.html.Sidebar).toContain('Chargement…');
    });

    test('is offered for customers under its own name', () => {
      expect(offered(boutique)).toEqual(['English', '简体中文', '繁體中文', 'Français']);
    });

    test('has its choices read in every language', () => {
      const values = { name: 'Durand', status: 'lead', language: 'fr' };
      const { id } = answerOf(boutique, 'addCustomer', { values, twin: false });
      expect(rowsOf(boutique, 'Clients')[0]).toMatchObject({
        '« Kind »': '« Lead »',
        '« Language »': 'Français',
      });
      for (const written of ['« Lead »', '潜在客户', 'Lead']) {
        boutique.edit({ type: 'set', sheet: 'Clients', a1: 'D2', values: [[written]] });
        expect(answerOf(boutique, 'customerCard', { customer: id }).values.status, written).toBe('lead');
      }
    });
  });

  describe('in a sheet that was set up in English before', () => {
    afterEach(() => shop.signIn('owner'));

    test('is spoken to an account in it, in menus, pages and refusals; the tabs stay as they are', () => {
      const before = [shown(shop, 'Customers')[0], shown(shop, 'Settings')];
      shop.signIn('france');
      shop.open();
      expect(captions(shop, 'france')).toContain('Ouvrir le volet');
      expect(answerOf(shop, 'start').words['sidebar.tab.find']).toBe('Chercher');
      expect(ask(shop, 'setUp').error.message).toBe(
        'Votre rôle (« Salesperson ») ne permet pas cela. Demandez au propriétaire.',
      );
      expect([shown(shop, 'Customers')[0], shown(shop, 'Settings')]).toEqual(before);
    });

    test('is recognised in the headers of a file', () => {
      const input = {
        files: [{ name: 'f.csv', text: 'Nom du client,Petit nom,« Language »\nDurand,Dudu,Français\n' }],
        choices: { files: {}, matches: {}, update: false },
      };
      expect(answerOf(shop, 'applyImport', input)).toMatchObject([{ insert: 1 }]);
      expect(rowsOf(shop, 'Customers').at(-1)).toMatchObject({
        Customer: 'Durand',
        'Pet name': 'Dudu',
        Language: 'Français',
      });
    });

    test('has the ready-made mail written in it for whom it is noted', () => {
      setting(shop, 'seller', 'Fine Machines');
      answerOf(shop, 'seedSequences');
      const { templates } = answerOf(shop, 'listSequences');
      const text = templates.find(
        (one: { name: string; language: string }) => one.name === 'Welcome' && one.language === 'fr',
      );
      const customer = rowsOf(shop, 'Customers').find(({ Language }) => Language === 'Français')?.ID;
      const { subject, body, language } = text;
      const preview = answerOf(shop, 'previewMail', { customer, subject, body, language });
      expect(preview.subject).toBe(french['letter.welcome.subject']);
      expect(preview.body).toMatch(/^« [\s\S]*Fine Machines[\s\S]* »$/);
    });
  });
});
