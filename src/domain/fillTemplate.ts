/** The one file of the template library: texts with places, for contracts, letters and mail alike. */
import mustache, { type TemplateSpans } from 'mustache';

/** What a place is filled with, by its name; null and blank where nothing is known. */
export type Places = Readonly<Record<string, string | null>>;

/** A text whose places were filled, and the names of those that nothing is known for, which stay in it. */
export interface Filled {
  readonly text: string;
  readonly missing: readonly string[];
}

/** What a template asks for. */
export interface TemplateParts {
  /** Its places and sections, each once. */
  readonly names: readonly string[];
  /**
   * Whether it is one that we fill: well-formed, of `{{name}}`, `{{#name}}`, `{{^name}}` and `{{!comment}}`. Places that are
   * not escaped, partials and other braces are refused: what a customer is called must not become markup.
   */
  readonly fit: boolean;
}

export const templateParts = (template: string): TemplateParts => {
  const spans = spansOf(template);
  if (spans === null) return { names: [], fit: false };
  const all = flat(spans);
  return {
    names: [...new Set(all.filter(([kind]) => named.includes(kind)).map(([, name]) => name))],
    fit: all.every(
      ([kind, name]) => kind === 'text' || kind === '!' || (named.includes(kind) && name !== ''),
    ),
  };
};

/**
 * R85: fills `{{name}}`; `{{#name}}…{{/name}}` stays where the name is known, `{{^name}}…{{/name}}` where it is not. What is
 * put in is text, whose own braces are no places. A blank value is missing like one that nobody knows. A template that is
 * not fit stays as it is.
 * @param safe Makes a value harmless where the text is markup.
 */
export const fillTemplate = (
  template: string,
  values: Places,
  safe: (value: string) => string = (value) => value,
): Filled => {
  const spans = templateParts(template).fit ? spansOf(template) : null;
  if (spans === null) return { text: template, missing: [] };
  const known = (name: string): string | null =>
    (Object.prototype.hasOwnProperty.call(values, name) ? values[name] : null) || null;
  const missing = [...new Set(reached(spans, known).filter((name) => known(name) === null))];
  const view = viewOf([
    ...Object.keys(values).flatMap((name) => {
      const value = known(name);
      return value === null ? [] : [[name, value] as const];
    }),
    ...missing.map((name) => [name, `{{${name}}}`] as const),
  ]);
  return { text: new mustache.Writer().render(template, view, {}, { escape: safe }), missing };
};

const named: readonly string[] = ['name', '#', '^'];

const spansOf = (template: string): TemplateSpans | null => {
  try {
    return new mustache.Writer().parse(template);
  } catch {
    return null;
  }
};

type Span = readonly [kind: string, name: string, inside: TemplateSpans | null];

const spanOf = (span: TemplateSpans[number]): Span => [
  span[0],
  span[1],
  Array.isArray(span[4]) ? span[4] : null,
];

const flat = (spans: TemplateSpans): readonly Span[] =>
  spans.map(spanOf).flatMap((span) => [span, ...(span[2] ? flat(span[2]) : [])]);

/** The places that are to be filled: those of a section that falls away are not. */
const reached = (spans: TemplateSpans, known: (name: string) => string | null): readonly string[] =>
  spans.map(spanOf).flatMap(([kind, name, inside]) => {
    if (kind === 'name') return [name];
    const stays = inside !== null && (kind === '#') === (known(name) !== null);
    return stays ? reached(inside, known) : [];
  });

/** `customer.name` as `{ customer: { name } }`, which is how the library finds it; nothing else is in it. */
const viewOf = (entries: readonly (readonly [string, string])[]): object => {
  const view = Object.create(null);
  for (const [name, value] of entries) {
    const path = name.split('.');
    const last = path.pop() ?? '';
    let at = view;
    for (const part of path) {
      if (typeof at[part] !== 'object') at[part] = Object.create(null);
      at = at[part];
    }
    at[last] = value;
  }
  return view;
};
