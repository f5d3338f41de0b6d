/** Color and its builder. Theme colours are taken as those of Sheets' standard theme. */
import type { Host } from '../../host.ts';
import { enumName, enumOf, enumValue } from '../enums.ts';
import { guarded } from '../guard.ts';
import { hexOf } from './colours.ts';
import { exception } from './exception.ts';

type Color = GoogleAppsScript.Spreadsheet.Color;
type ColorBuilder = GoogleAppsScript.Spreadsheet.ColorBuilder;
type ThemeColor = GoogleAppsScript.Spreadsheet.ThemeColor;
type ThemeColorType = GoogleAppsScript.Spreadsheet.ThemeColorType;
type RgbColor = GoogleAppsScript.Base.RgbColor;

const THEME: Readonly<Record<string, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#FFFFFF',
  ACCENT1: '#4285F4',
  ACCENT2: '#EA4335',
  ACCENT3: '#FBBC04',
  ACCENT4: '#34A853',
  ACCENT5: '#FF6D01',
  ACCENT6: '#46BDC6',
  HYPERLINK: '#1155CC',
};

interface Chosen {
  readonly hex: string;
  readonly theme?: string;
}

const chosenByColor = new WeakMap<object, Chosen>();

/** `#RRGGBB` of a Color that a script passes; null for what is none. */
export const colourHex = (value: unknown): string | null =>
  typeof value === 'object' && value !== null ? (chosenByColor.get(value)?.hex ?? null) : null;

/** A Color for a colour as CSS writes it. */
export const makeColour = (host: Host, css: string): Color =>
  colourFrom(host, { hex: hexOf(css) ?? '#000000' });

export const makeColorBuilder = (host: Host): ColorBuilder => {
  let chosen: Chosen | null = null;
  const demand = (): Chosen => {
    if (chosen === null) throw exception(host, 'The color was not set.');
    return chosen;
  };
  const builder: ColorBuilder = guarded('ColorBuilder', {
    setRgbColor: (css: string) => {
      const hex = hexOf(css);
      if (hex === null) throw exception(host, `Invalid argument: ${css}`);
      chosen = { hex };
      return builder;
    },
    setThemeColor: (type: ThemeColorType) => {
      const theme = enumName(type);
      const hex = theme === null ? undefined : THEME[theme];
      if (theme === null || hex === undefined) throw exception(host, `Invalid argument: ${String(type)}`);
      chosen = { hex, theme };
      return builder;
    },
    build: () => colourFrom(host, demand()),
    getColorType: () => colourFrom(host, demand()).getColorType(),
    asRgbColor: () => colourFrom(host, demand()).asRgbColor(),
    asThemeColor: () => colourFrom(host, demand()).asThemeColor(),
  });
  return builder;
};

const colourFrom = (host: Host, chosen: Chosen): Color => {
  const { hex, theme } = chosen;
  const type = enumValue<GoogleAppsScript.Base.ColorType>(
    enumOf('Base', 'ColorType'),
    theme === undefined ? 'RGB' : 'THEME',
  );
  const colour: Color = guarded('Color', {
    getColorType: () => type,
    asRgbColor: () => rgb(hex),
    asThemeColor: () => {
      if (theme === undefined) throw exception(host, 'Object is not of type ThemeColor.');
      return themeColour(theme);
    },
  });
  chosenByColor.set(colour, chosen);
  return colour;
};

const rgb = (hex: string): RgbColor => {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return guarded('RgbColor', {
    asHexString: () => hex.toLowerCase(),
    getRed: () => part(1),
    getGreen: () => part(3),
    getBlue: () => part(5),
    getColorType: () => enumValue<GoogleAppsScript.Base.ColorType>(enumOf('Base', 'ColorType'), 'RGB'),
  });
};

const themeColour = (theme: string): ThemeColor =>
  guarded('ThemeColor', {
    getThemeColorType: () => enumValue<ThemeColorType>(enumOf('Spreadsheet', 'ThemeColorType'), theme),
    getColorType: () => enumValue<GoogleAppsScript.Base.ColorType>(enumOf('Base', 'ColorType'), 'THEME'),
  });
