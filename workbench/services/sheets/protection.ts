/** Who may edit what. Protections are anchors, so they follow their rows and columns. */
import type { Zone } from '../../engine/load.ts';
import type { Host } from '../../host.ts';
import type { ProtectionRow, World } from '../../world.ts';
import { type Anchored, anchors } from './anchored.ts';
import { exception } from './exception.ts';

/** What an anchor of the kind `protection` carries. */
export interface ProtectionData {
  readonly description: string;
  readonly warningOnly: boolean;
  /** null as long as nobody changed the list: whoever may edit the file may edit this. */
  readonly editors: readonly string[] | null;
  readonly domainEdit: boolean;
  readonly rangeName: string | null;
}

/** What an anchor of the kind `unprotected` carries: which protection it makes a hole in. */
export interface HoleData {
  readonly protection: string;
}

export const REFUSAL =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Every protection as it lies now, oldest first; `world.protections` is brought up to date with it. */
export const protectionsOf = (world: World): readonly ProtectionRow[] => {
  const holes = anchors<HoleData>(world.model, 'unprotected');
  const rows = anchors<ProtectionData>(world.model, 'protection').map((anchor) =>
    rowOf(world, anchor, holes),
  );
  world.protections = rows;
  return rows;
};

const rowOf = (
  world: World,
  { id, sheetId, zone, data }: Anchored<ProtectionData>,
  holes: readonly Anchored<HoleData>[],
): ProtectionRow => {
  const named =
    data.rangeName === null ? undefined : world.model.getters.getNamedRange(data.rangeName)?.range;
  const range = named?.zone ?? zone;
  return {
    id,
    description: data.description,
    warningOnly: data.warningOnly,
    editors: [...(data.editors ?? world.people.map(({ email }) => email))],
    domainEdit: data.domainEdit,
    sheetId: named?.sheetId ?? sheetId,
    ...(range === null ? {} : { range: copied(range) }),
    unprotected: holes
      .filter(({ data: hole }) => hole.protection === id)
      .flatMap((hole) => (hole.zone ? [copied(hole.zone)] : [])),
    ...(data.rangeName === null ? {} : { rangeName: data.rangeName }),
  };
};

const copied = ({ top, left, bottom, right }: Zone): Zone => ({ top, left, bottom, right });

/** Whether a person may edit what the protection covers: by a warning at most, or not at all. */
export const mayEditRow = (world: World, personKey: string, row: ProtectionRow): boolean => {
  if (row.warningOnly || personKey === world.owner) return true;
  const email = world.people.find(({ key }) => key === personKey)?.email ?? '';
  return (
    row.editors.includes(email) ||
    (row.domainEdit && domainOf(email) !== '' && domainOf(email) === ownersDomain(world))
  );
};

const domainOf = (email: string): string => email.split('@')[1] ?? '';

const ownersDomain = ({ people, owner }: World): string =>
  domainOf(people.find(({ key }) => key === owner)?.email ?? '');

/** Whether somebody may edit these cells; `warn` where the page has to ask first. */
export const mayEdit = (
  world: World,
  personKey: string,
  sheetId: string,
  zone: Zone,
): 'yes' | 'warn' | 'no' => {
  const covering = protectionsOf(world).filter((row) => covers(row, sheetId, zone));
  if (covering.some((row) => !mayEditRow(world, personKey, row))) return 'no';
  return covering.some(({ warningOnly }) => warningOnly) ? 'warn' : 'yes';
};

/**
 * Demands that the execution's user may edit these cells; a warning never stops a script.
 * @throws Google's refusal.
 */
export const assertMayEdit = (host: Host, sheetId: string, zone: Zone): void => {
  if (mayEdit(host.world, host.effective.key, sheetId, zone) === 'no') throw exception(host, REFUSAL);
};

const covers = ({ sheetId, range, unprotected }: ProtectionRow, asked: string, zone: Zone): boolean =>
  sheetId === asked &&
  (range === undefined || overlaps(range, zone)) &&
  !unprotected.some((hole) => contains(hole, zone));

const overlaps = (a: Zone, b: Zone): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

const contains = (outer: Zone, inner: Zone): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;
