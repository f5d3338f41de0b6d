/**
 * Draws bandings (alternating colours), which Sheets has and the engine knows only as styles of its tables. A
 * banding is an anchor; a cell's own fill and conditional formats lie over it.
 */
import {
  type CellPosition,
  type Command,
  registries,
  type Style,
  type UIPlugin,
  type Zone,
} from '../load.ts';
import type { Anchor } from './anchors.ts';
import { concernsAnchor } from './concernsAnchor.ts';

type UIPluginConfig = ConstructorParameters<typeof UIPlugin>[0];

/** Colours of one direction, `#RRGGBB`; null is none. */
export interface BandColours {
  readonly header: string | null;
  readonly first: string | null;
  readonly second: string | null;
  readonly footer: string | null;
}

/** What an anchor of the kind `banding` carries; rows lie over columns. */
export interface BandingData {
  readonly rows: BandColours | null;
  readonly columns: BandColours | null;
}

/** What this plugin uses of the engine's plugin of computed styles, which is private in its types. */
interface CellComputedStyle extends UIPlugin {
  getComputedStyle(position: CellPosition): Style;
  styles: unknown;
}

interface AnchorGetters {
  getAnchors(kind: string): readonly Anchor[];
}

interface Band {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly data: BandingData;
}

const bandedStyle = (Engine: new (config: UIPluginConfig) => CellComputedStyle) =>
  class BandedStylePlugin extends Engine {
    private bands: readonly Band[] | null = null;

    override handle(command: Command): void {
      const given: { readonly type: string } = command;
      this.bands = null;
      // Makes the engine's plugin forget its styles, as after any change of formats.
      if (concernsAnchor(given, 'banding')) super.handle({ type: 'EVALUATE_CELLS' });
      super.handle(command);
    }

    override getComputedStyle(position: CellPosition): Style {
      const fillColor = this.bandColour(position);
      const style = super.getComputedStyle(position);
      return fillColor === null ? style : { fillColor, ...style };
    }

    private bandColour({ sheetId, row, col }: CellPosition): string | null {
      this.bands ??= this.lying();
      const band = this.bands.find(
        (one) =>
          one.sheetId === sheetId &&
          row >= one.zone.top &&
          row <= one.zone.bottom &&
          col >= one.zone.left &&
          col <= one.zone.right,
      );
      if (!band) return null;
      const { rows, columns } = band.data;
      const { top, bottom, left, right } = band.zone;
      return (
        (rows && colourAt(rows, row - top, bottom - top)) ??
        (columns && colourAt(columns, col - left, right - left)) ??
        null
      );
    }

    private lying(): readonly Band[] {
      // Getters of plugins are not in the engine's own list.
      const getters = this.getters as unknown as AnchorGetters;
      return getters.getAnchors('banding').flatMap(({ sheetId, zone, data }) => {
        if (!zone) return [];
        const bottom = zone.bottom ?? this.getters.getNumberRows(sheetId) - 1;
        const right = zone.right ?? this.getters.getNumberCols(sheetId) - 1;
        // The service is the one writer of this kind.
        return [{ sheetId, zone: { ...zone, bottom, right }, data: data as BandingData }];
      });
    }
  };

/** @param place from 0; `last` is the place of the band's end. */
const colourAt = (
  { header, first, second, footer }: BandColours,
  place: number,
  last: number,
): string | null => {
  if (place === 0 && header !== null) return header;
  if (place === last && footer !== null) return footer;
  const counted = header === null ? place : place - 1;
  return counted % 2 === 0 ? first : second;
};

export const installBandedStyle = (): void => {
  const plugins = registries.statefulUIPluginRegistry;
  // The registry types what it holds as plugins in general.
  const engine = plugins.get('cell_computed_style') as unknown as new (
    config: UIPluginConfig,
  ) => CellComputedStyle;
  plugins.replace('cell_computed_style', bandedStyle(engine) as never);
};
