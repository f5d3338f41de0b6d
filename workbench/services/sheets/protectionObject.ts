/** Google's Protection, made by `Range.protect` and `Sheet.protect`. */
import { enumName, enumOf } from '../enums.ts';
import { guarded } from '../guard.ts';
import { type Anchored, anchors, nextAnchorId, removeAnchor, setAnchor } from './anchored.ts';
import { exception } from './exception.ts';
import { type HoleData, mayEditRow, type ProtectionData, protectionsOf, REFUSAL } from './protection.ts';
import { coordinatesFrom } from './rangeData.ts';
import { reads, writes } from './reach.ts';
import { coordinatesOf, type RangeScope, type SheetScope, type SheetsScope, zoneOf } from './scope.ts';
import { emailOf, makeUser } from './user.ts';

type Protection = GoogleAppsScript.Spreadsheet.Protection;
type ProtectionType = GoogleAppsScript.Spreadsheet.ProtectionType;

const ProtectionType = enumOf('Spreadsheet', 'ProtectionType');

/** Methods of Range. */
export const onRange = (scope: RangeScope) => ({
  protect: (): Protection =>
    writes(scope.host, 'Range.protect', () => created(scope, scope.sheetId, zoneOf(scope))),
});

/** Methods of Sheet. */
export const onSheet = (scope: SheetScope) => ({
  /** A sheet has one protection at most: a second call gives the one there is. */
  protect: (): Protection =>
    writes(scope.host, 'Sheet.protect', () => {
      const there = protectionsOf(scope.host.world).find(
        ({ sheetId, range }) => sheetId === scope.sheetId && range === undefined,
      );
      return there === undefined ? created(scope, scope.sheetId, null) : makeProtection(scope, there.id);
    }),
  getProtections: (type: ProtectionType): Protection[] =>
    reads(scope.host, 'Sheet.getProtections', () => listed(scope, type, scope.sheetId)),
});

/** Methods of Spreadsheet. */
export const onSpreadsheet = (scope: SheetsScope) => ({
  getProtections: (type: ProtectionType): Protection[] =>
    reads(scope.host, 'Spreadsheet.getProtections', () => listed(scope, type, null)),
});

const created = (scope: SheetsScope, sheetId: string, zone: ReturnType<typeof zoneOf> | null): Protection => {
  const { world } = scope.host;
  const id = nextAnchorId(world.model, 'protection');
  const data: ProtectionData = {
    description: '',
    warningOnly: false,
    editors: null,
    domainEdit: false,
    rangeName: null,
  };
  setAnchor(world.model, { id, sheetId, zone, kind: 'protection', data, duplicates: false });
  return changed(scope, id);
};

/** Brings `world.protections` up to date after a change. */
const changed = (scope: SheetsScope, id: string): Protection => {
  protectionsOf(scope.host.world);
  scope.host.touched();
  return makeProtection(scope, id);
};

const listed = (scope: SheetsScope, type: ProtectionType, sheetId: string | null): Protection[] => {
  const sheetWide = enumName(type) === 'SHEET';
  return scope.host.realm.array(
    protectionsOf(scope.host.world)
      .filter(
        (row) => (row.range === undefined) === sheetWide && (sheetId === null || row.sheetId === sheetId),
      )
      .map(({ id }) => makeProtection(scope, id)),
  );
};

const makeProtection = (scope: SheetsScope, id: string): Protection => {
  const { host } = scope;
  const { world } = host;
  const { model } = world;
  const row = () => {
    const found = protectionsOf(world).find((candidate) => candidate.id === id);
    if (found === undefined) throw exception(host, 'The protection no longer exists.');
    return found;
  };
  const anchor = (): Anchored<ProtectionData> => {
    const found = anchors<ProtectionData>(model, 'protection').find((candidate) => candidate.id === id);
    if (found === undefined) throw exception(host, 'The protection no longer exists.');
    return found;
  };
  const mine = () => mayEditRow(world, host.effective.key, row());
  const demandMine = () => {
    if (!mine()) throw exception(host, REFUSAL);
  };
  const change = (method: string, patch: (data: ProtectionData) => Partial<ProtectionData>): Protection =>
    writes(host, `Protection.${method}`, () => {
      demandMine();
      const { data, sheetId, zone } = anchor();
      setAnchor(model, {
        id,
        sheetId,
        zone,
        kind: 'protection',
        data: { ...data, ...patch(data) },
        duplicates: false,
      });
      protectionsOf(world);
      host.touched();
      return protection;
    });
  /** Once there is a list, who has no address is not on it. */
  const listOf = (data: ProtectionData): readonly string[] =>
    (data.editors ?? row().editors).filter((email) => email !== '');
  const add = (method: string, emails: readonly string[]) =>
    change(method, (data) => ({ editors: [...new Set([...listOf(data), ...emails])] }));
  const removed = (method: string, emails: readonly string[]) =>
    change(method, (data) => ({
      editors: listOf(data).filter((email) => !emails.includes(email) || keeps(email)),
    }));
  /** Neither the owner nor the script's own user can be taken off the list. */
  const keeps = (email: string): boolean =>
    email !== '' && (email === host.effective.email || email === ownerEmail(scope));
  const place = (
    method: string,
    zone: Anchored<ProtectionData>['zone'],
    sheetId: string,
    rangeName: string | null,
  ) =>
    writes(host, `Protection.${method}`, () => {
      demandMine();
      setAnchor(model, {
        id,
        sheetId,
        zone,
        kind: 'protection',
        data: { ...anchor().data, rangeName },
        duplicates: false,
      });
      return changedSelf();
    });
  const changedSelf = (): Protection => {
    protectionsOf(world);
    host.touched();
    return protection;
  };

  const protection: Protection = guarded('Protection', {
    addEditor: (user: unknown) => add('addEditor', [emailOf(user)]),
    addEditors: (emails: readonly string[]) => add('addEditors', Array.from(emails, String)),
    removeEditor: (user: unknown) => removed('removeEditor', [emailOf(user)]),
    removeEditors: (users: readonly unknown[]) => removed('removeEditors', Array.from(users, emailOf)),
    canDomainEdit: () => reads(host, 'Protection.canDomainEdit', () => row().domainEdit),
    canEdit: () => reads(host, 'Protection.canEdit', mine),
    getDescription: () => reads(host, 'Protection.getDescription', () => row().description),
    getEditors: () =>
      reads(host, 'Protection.getEditors', () => {
        demandMine();
        return host.realm.array(
          row()
            .editors.filter((email) => email !== '')
            .map(makeUser),
        );
      }),
    getProtectionType: () =>
      reads(host, 'Protection.getProtectionType', () =>
        row().range === undefined ? ProtectionType.SHEET : ProtectionType.RANGE,
      ),
    getRange: () => reads(host, 'Protection.getRange', () => rangeOf(scope, row())),
    getRangeName: () => reads(host, 'Protection.getRangeName', () => row().rangeName ?? null),
    getUnprotectedRanges: () =>
      reads(host, 'Protection.getUnprotectedRanges', () => {
        const { sheetId, unprotected } = row();
        return host.realm.array(unprotected.map((zone) => rangeAt(scope, sheetId, zone)));
      }),
    isWarningOnly: () => reads(host, 'Protection.isWarningOnly', () => row().warningOnly),
    remove: () =>
      writes(host, 'Protection.remove', () => {
        demandMine();
        removeHoles(scope, id);
        removeAnchor(model, anchor());
        protectionsOf(world);
        host.touched();
      }),
    setDescription: (description: string) =>
      change('setDescription', () => ({ description: String(description) })),
    setDomainEdit: (editable: boolean) =>
      change('setDomainEdit', (data) => ({ domainEdit: editable === true, editors: listOf(data) })),
    setWarningOnly: (warningOnly: boolean) =>
      change('setWarningOnly', () => ({ warningOnly: warningOnly === true })),
    setRange(range: unknown) {
      const at = coordinatesOf(range);
      if (at === null) throw mismatch(scope, 'setRange');
      return place('setRange', zoneOf(at), at.sheetId, null);
    },
    setRangeName(name: string) {
      const named = model.getters.getNamedRange(name);
      if (named === undefined) throw exception(host, `Range not found: ${name}`);
      return place('setRangeName', named.range.zone, named.range.sheetId, named.name);
    },
    setNamedRange: (namedRange: GoogleAppsScript.Spreadsheet.NamedRange) =>
      protection.setRangeName(namedRange.getName()),
    setUnprotectedRanges: (ranges: readonly unknown[]) =>
      writes(host, 'Protection.setUnprotectedRanges', () => {
        demandMine();
        setHoles(scope, row(), ranges);
        return changedSelf();
      }),
  } satisfies Partial<Record<keyof Protection, unknown>> as unknown as Protection);
  return protection;
};

const ownerEmail = ({ host: { world } }: SheetsScope): string =>
  world.people.find(({ key }) => key === world.owner)?.email ?? '';

type Zone = ReturnType<typeof zoneOf>;

const rangeAt = (scope: SheetsScope, sheetId: string, zone: Zone) => {
  const { row, col, rows, cols } = coordinatesFrom(sheetId, zone);
  return scope.makeRange(sheetId, row, col, rows, cols);
};

/** Of a protected sheet: all its cells. */
const rangeOf = (scope: SheetsScope, { sheetId, range }: { sheetId: string; range?: Zone }) => {
  const { getters } = scope.host.world.model;
  return range === undefined
    ? scope.makeRange(sheetId, 0, 0, getters.getNumberRows(sheetId), getters.getNumberCols(sheetId))
    : rangeAt(scope, sheetId, range);
};

const removeHoles = ({ host }: SheetsScope, id: string): void => {
  const { model } = host.world;
  for (const hole of anchors<HoleData>(model, 'unprotected'))
    if (hole.data.protection === id) removeAnchor(model, hole);
};

const setHoles = (
  scope: SheetsScope,
  row: { id: string; sheetId: string; range?: Zone },
  ranges: readonly unknown[],
): void => {
  const { host } = scope;
  const { model } = host.world;
  if (row.range !== undefined) throw exception(host, 'Only a protected sheet can have unprotected ranges.');
  const zones = Array.from(ranges, (range) => {
    const at = coordinatesOf(range);
    if (at === null) throw mismatch(scope, 'setUnprotectedRanges');
    if (at.sheetId !== row.sheetId)
      throw exception(host, 'Unprotected ranges must be on the protected sheet.');
    return zoneOf(at);
  });
  removeHoles(scope, row.id);
  for (const zone of zones) {
    const data: HoleData = { protection: row.id };
    const id = nextAnchorId(model, 'unprotected');
    setAnchor(model, { id, sheetId: row.sheetId, zone, kind: 'unprotected', data, duplicates: false });
  }
};

const mismatch = ({ host }: SheetsScope, method: string): Error =>
  exception(
    host,
    `The parameters (Object) don't match the method signature for SpreadsheetApp.Protection.${method}.`,
  );
