/**
 * Rich text, as far as the grid can show it: a cell's text has one look and at most one link. Looks and links of a
 * part of the text throw.
 */
import type { Host } from '../../host.ts';
import { guarded, notEmulated } from '../guard.ts';
import { mismatch } from '../signature.ts';
import { type CellStyle, restyled } from './cellStyle.ts';
import { type At, demandRows, firstCell, mapCells, storedCell, writeCells } from './cells.ts';
import { type CellWrite, plainTextWrite, type WriteContext, writeContext } from './cellWrite.ts';
import { SELF } from './classes.ts';
import { exception } from './exception.ts';
import type { RangeScope } from './scope.ts';
import { changeFor, type Look, lookOf, lookOfCell, makeTextStyle } from './textStyle.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type RichTextValueBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;

interface Rich {
  readonly text: string;
  readonly link: string | null;
  readonly look: Look | null;
}

const richByValue = new WeakMap<object, Rich>();

export const onRange = (scope: RangeScope) => {
  const { host } = scope;
  const rich = (at: At): RichTextValue | null => {
    const cell = storedCell(host, at);
    const { type, value, link } = host.world.model.getters.getEvaluatedCell(at);
    if (cell?.isFormula || (type !== 'text' && type !== 'empty')) return null;
    const own = lookOfCell(cell?.style ?? {});
    return makeRichText(host, { text: String(value ?? ''), link: link?.url ?? null, look: own });
  };
  const look = (at: At): TextStyle =>
    makeTextStyle(host, lookOfCell(host.world.model.getters.getCellStyle(at)));
  return {
    getRichTextValue: () => firstCell(scope, (_, at) => rich(at)),
    getRichTextValues: () => mapCells(scope, (_, at) => rich(at)),
    setRichTextValue: (value: unknown) => {
      const given = demandRich(host, 'setRichTextValue', value);
      const context = writeContext(host);
      writeCells(scope, (_r, _c, before) => richWrite(context, given, before));
      return SELF;
    },
    setRichTextValues: (values: unknown) => {
      const rows = demandRows(scope, 'setRichTextValues', values);
      const context = writeContext(host);
      writeCells(scope, (r, c, before) =>
        richWrite(context, demandRich(host, 'setRichTextValues', rows[r]?.[c]), before),
      );
      return SELF;
    },
    getTextStyle: () => firstCell(scope, (_, at) => look(at)),
    getTextStyles: () => mapCells(scope, (_, at) => look(at)),
    setTextStyle: (style: unknown) => {
      writeCells(scope, (_r, _c, before) => styleWrite(host, 'setTextStyle', style, before?.style));
      return SELF;
    },
    setTextStyles: (styles: unknown) => {
      const rows = demandRows(scope, 'setTextStyles', styles);
      writeCells(scope, (r, c, before) => styleWrite(host, 'setTextStyles', rows[r]?.[c], before?.style));
      return SELF;
    },
  } satisfies Partial<Range>;
};

const styleWrite = (
  host: Host,
  method: string,
  style: unknown,
  before: CellStyle | undefined,
): CellWrite | null => {
  const look = lookOf(style);
  if (look === null) throw mismatch(host, `SpreadsheetApp.Range.${method}`, [style]);
  const after = restyled(before, changeFor(look));
  return after === undefined ? null : { style: after };
};

const demandRich = (host: Host, method: string, value: unknown): Rich => {
  const rich = typeof value === 'object' && value !== null ? richByValue.get(value) : undefined;
  if (rich === undefined) throw mismatch(host, `SpreadsheetApp.Range.${method}`, [value]);
  return rich;
};

const richWrite = (
  context: WriteContext,
  { text, link, look }: Rich,
  before: Parameters<typeof plainTextWrite>[2],
): CellWrite => {
  const written = link === null ? plainTextWrite(context, text, before) : { content: `[${text}](${link})` };
  const after = look === null ? undefined : restyled(before?.style, changeFor(look));
  return after === undefined ? written : { ...written, style: after };
};

const makeRichText = (host: Host, rich: Rich): RichTextValue => {
  const whole = <T>(value: T, method: string, start?: number, end?: number): T => {
    if (start !== undefined && (start !== 0 || end !== rich.text.length))
      throw notEmulated(`RichTextValue.${method} of a part of the text`);
    return value;
  };
  const methods: RichTextValue = {
    getText: () => rich.text,
    getStartIndex: () => 0,
    getEndIndex: () => rich.text.length,
    getRuns: () => host.realm.array([value]),
    getLinkUrl: (start?: number, end?: number) => whole(rich.link, 'getLinkUrl', start, end),
    getTextStyle: (start?: number, end?: number) =>
      whole(makeTextStyle(host, rich.look ?? {}), 'getTextStyle', start, end),
    copy: () => makeRichTextBuilder(host, rich),
  };
  const value = guarded('RichTextValue', methods);
  richByValue.set(value, rich);
  return value;
};

export const makeRichTextBuilder = (
  host: Host,
  from: Rich = { text: '', link: null, look: null },
): RichTextValueBuilder => {
  let rich = from;
  const demandWhole = (method: string, start: unknown, end: unknown) => {
    if (
      typeof start !== 'number' ||
      typeof end !== 'number' ||
      start < 0 ||
      end > rich.text.length ||
      start > end
    )
      throw exception(host, `Invalid argument: ${String(start)}, ${String(end)}`);
    if (start !== 0 || end !== rich.text.length)
      throw notEmulated(`RichTextValueBuilder.${method} for a part of the text`);
  };
  const methods: RichTextValueBuilder = {
    setText: (text: string) => {
      rich = { ...rich, text: String(text) };
      return builder;
    },
    setLinkUrl: (...args: unknown[]) => {
      if (args.length === 3) demandWhole('setLinkUrl', args[0], args[1]);
      const link = args.at(-1);
      rich = { ...rich, link: link === null || link === undefined ? null : String(link) };
      return builder;
    },
    setTextStyle: (...args: unknown[]) => {
      if (args.length === 3) demandWhole('setTextStyle', args[0], args[1]);
      const style = args.at(-1);
      const look = lookOf(style);
      if (style !== null && look === null)
        throw mismatch(host, 'SpreadsheetApp.RichTextValueBuilder.setTextStyle', args);
      rich = { ...rich, look };
      return builder;
    },
    build: () => makeRichText(host, rich),
  };
  const builder = guarded('RichTextValueBuilder', methods);
  return builder;
};
