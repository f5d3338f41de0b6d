/** Beside each form stands what it is for. Whoever draws a field owes a help, or is drawn by one who gives it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogues } from '../../../src/words/catalogues.ts';
import { helping } from '../../../src/words/en/helping.ts';
import { languages } from '../../../src/words/languages.ts';

const code = new Map(
  readdirSync('sidebar', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [join('sidebar', name), readFileSync(join('sidebar', name), 'utf8')]),
);

/** Which files draw the parts of which. */
const drawnBy = (file: string): readonly string[] =>
  [...code].flatMap(([other, text]) =>
    other.endsWith('.tsx') &&
    [...text.matchAll(/from '(\.[^']+)'/g)].some(
      ([, to = '']) => normalize(join(dirname(other), to)) === file,
    )
      ? [other]
      : [],
  );

/** Fields where nothing is filled in. */
const noForms: Readonly<Record<string, string>> = {
  'sidebar/parts/segmented.tsx': 'chooses what is shown; who draws it as a field gives the help',
  'sidebar/check/checkDialog.tsx': 'a report to be copied by hand',
  'sidebar/management/areaResults.tsx': 'chooses the day that is shown',
};

/** Says it itself, in the page's words, or is a form of ours that must be given it. */
const saysIt = /<(?:Help|StepForm|FieldsPage|RowForm|RowEditor)\b|\.(?:hint|how)'/;
const isRoot = (file: string): boolean => /^sidebar\/\w+\.tsx$/.test(file);

/** The files at the top of what draws a field, none of them with a help. */
const unhelped = (file: string, seen = new Set<string>()): readonly string[] => {
  if (seen.has(file) || saysIt.test(code.get(file) ?? '')) return [];
  seen.add(file);
  const above = drawnBy(file).filter((one) => !isRoot(one));
  return above.length === 0 ? [file] : above.flatMap((one) => unhelped(one, seen));
};

const matches = (pattern: RegExp): readonly string[] => [
  ...new Set(
    [...code.values()].flatMap((text) => [...text.matchAll(pattern)].flatMap((found) => found[1] ?? [])),
  ),
];

describe('Help beside each form', () => {
  test('whatever draws a field gives its help, or stands where one is given', () => {
    const fields = [...code.keys()].filter(
      (file) => !(file in noForms) && /<(?:input|textarea|select)\b/.test(code.get(file) ?? ''),
    );
    expect(fields.length).toBeGreaterThan(60);
    expect(fields.flatMap((file) => unhelped(file).map((top) => `${file}, in ${top}`))).toEqual([]);
  });

  test('a file with several forms helps with each', () => {
    const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    const drawsForms = [...code].filter(([, text]) => text.includes('<form'));
    expect(drawsForms.length).toBeGreaterThan(15);
    const frames = ['sidebar/form/formPage.tsx', 'sidebar/firstRun/stepForm.tsx'];
    const short = drawsForms.filter(
      ([file, text]) => !frames.includes(file) && count(text, /<Help\b/g) < count(text, /<form\b/g),
    );
    expect(short.map(([file]) => file)).toEqual([]);
  });

  test('every form of the sidebar, and every table with an editor, has its words', () => {
    const [forms, tables] = [
      [...matches(/\bprefix="(\w+)"/g), ...matches(/^ {2}form: '(\w+)'/gm), 'change', 'follow'],
      [
        ...matches(/\btable="(\w+)"/g),
        ...matches(/^type (?:Worked|Led) = (.+);/gm).flatMap((list) => list.match(/\w+/g) ?? []),
      ],
    ];
    expect(forms.length).toBeGreaterThan(10);
    expect(tables.length).toBeGreaterThan(10);
    const wanted = [
      // Drawn inside another form.
      ...forms.filter((form) => form !== 'log-next').map((form) => `sidebar.help.${form}`),
      ...tables.map((table) => `service.help.${table}`),
    ];
    expect(wanted.filter((key) => !(key in helping))).toEqual([]);
  });

  test('a help is read at a glance: a sentence or two', () => {
    const long = languages.flatMap((language) =>
      Object.keys(helping)
        .filter(
          (key) => catalogues[language][key as keyof typeof helping].length > (language === 'en' ? 180 : 90),
        )
        .map((key) => `${language} ${key}`),
    );
    expect(long).toEqual([]);
  });
});
