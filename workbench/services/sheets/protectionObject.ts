/** Google's Protection, made by `Range.protect` and `Sheet.protect`. */
import type { Host } from '../../host.ts';
import type { ProtectionRow } from '../../world.ts';
import { enumName, enumOf } from '../enums.ts';
import { guarded } from '../guard.ts';
import { mismatch } from '../signature.ts';
import { nextAnchorId, setAnchor } from './anchored.ts';
import { exception } from './exception.ts';
import { mayEditRow, type ProtectionData, protectionsOf } from './protection.ts';
import {
  demandEditor,
  dropProtection,
  listedEditors,
  patchProtection,
  protectionRow,
  setHoles,
} from './protectionStore.ts';
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

/** What the parts of one protection's methods share; `self` gives the object back for chaining. */
interface Part {
  readonly scope: SheetsScope;
  readonly id: string;
  readonly self: () => Protection;
}

const makeProtection = (scope: SheetsScope, id: string): Protection => {
  const part: Part = { scope, id, self: () => protection };
  // The parts together have every method of the types; the compiler does not add them up.
  const protection: Protection = guarded('Protection', {
    ...reading(part),
    ...editors(part),
    ...settings(part),
    ...places(part),
  } as unknown as Protection);
  return protection;
};

const reading = ({ scope, id }: Part) => {
  const { host } = scope;
  const read = <T>(method: string, of: (row: ProtectionRow) => T): T =>
    reads(host, `Protection.${method}`, () => of(protectionRow(host, id)));
  return {
    canDomainEdit: () => read('canDomainEdit', ({ domainEdit }) => domainEdit),
    canEdit: () => read('canEdit', (row) => mayEditRow(host.world, host.effective.key, row)),
    getDescription: () => read('getDescription', ({ description }) => description),
    getEditors: () =>
      read('getEditors', (row) => {
        demandEditor(host, id);
        return host.realm.array(row.editors.filter((email) => email !== '').map(makeUser));
      }),
    getProtectionType: () =>
      read('getProtectionType', ({ range }) =>
        range === undefined ? ProtectionType.SHEET : ProtectionType.RANGE,
      ),
    getRange: () => read('getRange', (row) => rangeOf(scope, row)),
    getRangeName: () => read('getRangeName', ({ rangeName }) => rangeName ?? null),
    getUnprotectedRanges: () =>
      read('getUnprotectedRanges', ({ sheetId, unprotected }) =>
        host.realm.array(unprotected.map((zone) => rangeAt(scope, sheetId, zone))),
      ),
    isWarningOnly: () => read('isWarningOnly', ({ warningOnly }) => warningOnly),
  };
};

const editors = ({ scope: { host }, id, self }: Part) => {
  const change = (
    method: string,
    patch: (listed: readonly string[]) => Partial<ProtectionData>,
  ): Protection =>
    writes(host, `Protection.${method}`, () => {
      patchProtection(host, id, (data) => patch(listedEditors(host, id, data)));
      return self();
    });
  const add = (method: string, emails: readonly string[]) =>
    change(method, (listed) => ({ editors: [...new Set([...listed, ...emails])] }));
  const drop = (method: string, emails: readonly string[]) =>
    change(method, (listed) => ({
      editors: listed.filter((email) => !emails.includes(email) || isFixed(host, email)),
    }));
  return {
    addEditor: (user: unknown) => add('addEditor', [emailOf(user)]),
    addEditors: (emails: readonly string[]) => add('addEditors', Array.from(emails, String)),
    removeEditor: (user: unknown) => drop('removeEditor', [emailOf(user)]),
    removeEditors: (users: readonly unknown[]) => drop('removeEditors', Array.from(users, emailOf)),
    setDomainEdit: (editable: boolean) =>
      change('setDomainEdit', (listed) => ({ domainEdit: editable === true, editors: listed })),
  };
};

/** Neither the owner nor the script's own user can be taken off the list. */
const isFixed = ({ world, effective }: Host, email: string): boolean =>
  email === effective.email || email === world.people.find(({ key }) => key === world.owner)?.email;

const settings = ({ scope: { host }, id, self }: Part) => {
  const change = (method: string, patch: Partial<ProtectionData>): Protection =>
    writes(host, `Protection.${method}`, () => {
      patchProtection(host, id, () => patch);
      return self();
    });
  return {
    setDescription: (description: string) => change('setDescription', { description: String(description) }),
    setWarningOnly: (warningOnly: boolean) => change('setWarningOnly', { warningOnly: warningOnly === true }),
    remove: () => writes(host, 'Protection.remove', () => dropProtection(host, id)),
  };
};

const places = ({ scope: { host }, id, self }: Part) => {
  const put = (method: string, place: () => ProtectionPlace): Protection =>
    writes(host, `Protection.${method}`, () => {
      const { rangeName, ...at } = place();
      patchProtection(host, id, () => ({ rangeName }), at);
      return self();
    });
  const named = (method: string, name: string) =>
    put(method, () => {
      const found = host.world.model.getters.getNamedRange(name);
      if (found === undefined) throw exception(host, `Range not found: ${name}`);
      return { sheetId: found.range.sheetId, zone: found.range.zone, rangeName: found.name };
    });
  return {
    setRange: (range: unknown) =>
      put('setRange', () => {
        const at = coordinatesOf(range);
        if (at === null) throw mismatch(host, 'SpreadsheetApp.Protection.setRange', [range]);
        return { sheetId: at.sheetId, zone: zoneOf(at), rangeName: null };
      }),
    setRangeName: (name: string) => named('setRangeName', name),
    setNamedRange: (range: GoogleAppsScript.Spreadsheet.NamedRange) =>
      named('setNamedRange', range.getName()),
    setUnprotectedRanges: (ranges: readonly unknown[]) =>
      writes(host, 'Protection.setUnprotectedRanges', () => {
        setHoles(host, id, ranges);
        return self();
      }),
  };
};

interface ProtectionPlace {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly rangeName: string | null;
}

type Zone = ReturnType<typeof zoneOf>;

const rangeAt = (scope: SheetsScope, sheetId: string, zone: Zone) => {
  const { row, col, rows, cols } = coordinatesFrom(sheetId, zone);
  return scope.makeRange(sheetId, row, col, rows, cols);
};

/** Of a protected sheet: all its cells. */
const rangeOf = (scope: SheetsScope, { sheetId, range }: ProtectionRow) => {
  const { getters } = scope.host.world.model;
  return range === undefined
    ? scope.makeRange(sheetId, 0, 0, getters.getNumberRows(sheetId), getters.getNumberCols(sheetId))
    : rangeAt(scope, sheetId, range);
};
