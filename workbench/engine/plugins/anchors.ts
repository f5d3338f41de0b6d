/**
 * Anchors: ranges that follow the document's structure, for what services hang on rows, columns and ranges
 * (developer metadata, protections, named ranges, bandings). They live in the document, so undo, the page and the
 * saved file all have them.
 */
import {
  type CommandResult,
  type CoreCommand,
  CorePlugin,
  coreTypes,
  type Range,
  type RangeAdapterFunctions,
  registries,
  type UnboundedZone,
} from '../load.ts';
import { type HeaderChange, movedTo } from './headerChange.ts';

/** Rows without `right` are whole rows, without `bottom` whole columns. Zero-based, inclusive. */
export interface AnchorZone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number | undefined;
  readonly right: number | undefined;
}

export interface Anchor {
  readonly id: string;
  /** Empty for an anchor of the document as such, which has no zone. */
  readonly sheetId: string;
  /** null: the sheet itself. */
  readonly zone: AnchorZone | null;
  /** Whose it is: `metadata`, `namedRange`, `protection`, `banding` … */
  readonly kind: string;
  /** JSON only. */
  readonly data?: unknown;
  /** Whether a duplicated sheet gets a copy, with the id `<new sheet id>:<id>`; default true. */
  readonly duplicates?: boolean;
}

export interface SetAnchorCommand extends Omit<Anchor, 'sheetId'> {
  readonly type: 'SET_ANCHOR';
  /** Left out for an anchor of the document as such: the engine refuses commands for sheets that it has not. */
  readonly sheetId?: string;
}

export interface RemoveAnchorCommand {
  readonly type: 'REMOVE_ANCHOR';
  readonly id: string;
  /** The sheet of the anchor, so that a concurrent deletion of the sheet makes the command void. */
  readonly sheetId?: string;
}

interface Held {
  readonly anchor: Anchor;
  /** The engine's range, which it adapts; undefined for a sheet's anchor. */
  readonly range?: Range | undefined;
}

/** By kind, by id: a document has hundreds of columns' metadata, and what is asked for at each command is its filters. */
type HeldByKind = Readonly<Record<string, Readonly<Record<string, Held | undefined>> | undefined>>;

interface AnchorState {
  readonly held: HeldByKind;
}

class AnchorsPlugin extends CorePlugin<AnchorState> implements AnchorState {
  static override getters = ['getAnchor', 'getAnchors'] as const;
  readonly held: HeldByKind = {};

  override allowDispatch(command: CoreCommand): CommandResult {
    const given: { readonly type: string } = command;
    if (isSetAnchor(given)) {
      const isThere =
        given.sheetId === undefined
          ? given.zone === null
          : this.getters.tryGetSheet(given.sheetId) !== undefined;
      return isThere ? success : refused('InvalidSheetId');
    }
    return success;
  }

  override handle(command: CoreCommand): void {
    const given: { readonly type: string } = command;
    if (isSetAnchor(given)) this.keep(anchorOf(given));
    else if (isRemoveAnchor(given)) this.drop(given.id);
    else if (command.type === 'DELETE_SHEET') this.dropSheet(command.sheetId);
    else if (command.type === 'DUPLICATE_SHEET') this.copySheet(command.sheetId, command.sheetIdTo);
  }

  override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
    for (const { anchor, range } of this.all()) {
      if (!range) continue;
      const change = applyChange(range);
      if (change.changeType === 'NONE') continue;
      const gone = change.changeType === 'REMOVE';
      this.history.update('held', anchor.kind, anchor.id, gone ? undefined : { anchor, range: change.range });
    }
  }

  getAnchor(id: string): Anchor | undefined {
    const held = this.find(id);
    return held && current(held);
  }

  getAnchors(kind?: string): readonly Anchor[] {
    return this.all(kind).map(current);
  }

  override import(data: object): void {
    const saved = 'anchors' in data && Array.isArray(data.anchors) ? data.anchors : [];
    for (const anchor of saved) this.keep(anchor);
  }

  override export(data: object): void {
    Object.assign(data, { anchors: this.getAnchors() });
  }

  private keep(anchor: Anchor): void {
    const range = anchor.zone
      ? this.getters.getRangeFromZone(anchor.sheetId, engineZone(anchor.zone))
      : undefined;
    // An id is one anchor's, of whatever kind.
    if (this.find(anchor.id)?.anchor.kind !== anchor.kind) this.drop(anchor.id);
    this.history.update('held', anchor.kind, anchor.id, { anchor, range });
  }

  private drop(id: string): void {
    const kind = this.find(id)?.anchor.kind;
    if (kind !== undefined) this.history.update('held', kind, id, undefined);
  }

  private dropSheet(sheetId: string): void {
    for (const { anchor } of this.all()) if (anchor.sheetId === sheetId) this.drop(anchor.id);
  }

  private find(id: string): Held | undefined {
    for (const ofKind of Object.values(this.held)) if (ofKind?.[id] !== undefined) return ofKind[id];
    return undefined;
  }

  private all(kind?: string): readonly Held[] {
    const kinds = kind === undefined ? Object.values(this.held) : [this.held[kind]];
    return kinds.flatMap((ofKind = {}) => Object.values(ofKind)).filter((held) => held !== undefined);
  }

  private copySheet(from: string, to: string): void {
    for (const anchor of this.getAnchors()) {
      if (anchor.sheetId === from && anchor.duplicates !== false)
        this.keep({ ...anchor, id: `${to}:${anchor.id}`, sheetId: to });
    }
  }
}

const isSetAnchor = (command: { readonly type: string }): command is SetAnchorCommand =>
  command.type === 'SET_ANCHOR';
const isRemoveAnchor = (command: { readonly type: string }): command is RemoveAnchorCommand =>
  command.type === 'REMOVE_ANCHOR';

// CommandResult is an enum of strings that exists in types only under `export type`; its values are these texts.
const success = 'Success' as CommandResult;
const refused = (reason: 'InvalidSheetId'): CommandResult => reason as CommandResult;

const anchorOf = ({ id, sheetId = '', zone, kind, data, duplicates }: SetAnchorCommand): Anchor => ({
  id,
  sheetId,
  zone,
  kind,
  ...(data === undefined ? {} : { data }),
  ...(duplicates === undefined ? {} : { duplicates }),
});

const engineZone = ({ top, left, bottom, right }: AnchorZone): UnboundedZone => ({
  top,
  left,
  bottom,
  right,
});

const current = ({ anchor, range }: Held): Anchor => {
  if (!range) return anchor;
  const { top, left, bottom, right } = range.unboundedZone;
  return { ...anchor, sheetId: range.sheetId, zone: { top, left, bottom, right } };
};

export const installAnchors = (): void => {
  const types: Set<string> = coreTypes;
  types.add('SET_ANCHOR');
  types.add('REMOVE_ANCHOR');
  registries.corePluginRegistry.add('anchors', AnchorsPlugin);
  const inverse = registries.inverseCommandRegistry;
  for (const type of ['SET_ANCHOR', 'REMOVE_ANCHOR']) inverse.add(type, (command) => [command]);
  letZonesBeOpen();
  const transforms: Transforms = registries.otRegistry as never; // its types know the engine's own commands only
  for (const executed of [
    ...registries.otRegistry.getKeys(),
    'DELETE_SHEET',
    'RENAME_SHEET',
    'MOVE_RANGES',
  ]) {
    transforms.addTransformation(executed, ['SET_ANCHOR'], afterChange);
  }
};

interface Transforms {
  addTransformation(
    executed: string,
    affected: string[],
    change: (anchor: SetAnchorCommand, executed: HeaderChange) => unknown,
  ): unknown;
}

/** The engine checks every command's `zone` against the sheet; those of anchors may be open or null. */
const letZonesBeOpen = (): void => {
  const SheetPlugin = registries.corePluginRegistry.get('sheet');
  class SheetWithAnchors extends SheetPlugin {
    getCommandZones(command: { readonly type: string }): unknown {
      if (isSetAnchor(command)) return [];
      // A method of the engine's class that its constructor's type does not show.
      const inherited = SheetPlugin.prototype as unknown as { getCommandZones(command: unknown): unknown };
      return inherited.getCommandZones.call(this, command);
    }
  }
  registries.corePluginRegistry.replace('sheet', SheetWithAnchors);
};

/** The command as it must be after a concurrent one; undefined if its place is gone. */
const afterChange = (command: SetAnchorCommand, change: HeaderChange): SetAnchorCommand | undefined => {
  if (change.type === 'DELETE_SHEET') return command.sheetId === change.sheetId ? undefined : command;
  if (change.type === 'ADD_COLUMNS_ROWS' || change.type === 'REMOVE_COLUMNS_ROWS')
    return afterHeaders(command, change);
  return command;
};

const afterHeaders = (command: SetAnchorCommand, change: HeaderChange): SetAnchorCommand | undefined => {
  if (!command.zone || command.sheetId !== change.sheetId) return command;
  const { top, left, bottom, right } = command.zone;
  const [start, end] = change.dimension === 'ROW' ? [top, bottom] : [left, right];
  if (end === undefined) return command;
  const places = Array.from({ length: end - start + 1 }, (_, at) => movedTo(start + at, change)).filter(
    (place) => place !== undefined,
  );
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const zone =
    change.dimension === 'ROW'
      ? { top: first, bottom: last, left, right }
      : { left: first, right: last, top, bottom };
  return { ...command, zone };
};
