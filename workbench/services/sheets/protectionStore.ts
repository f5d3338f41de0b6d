/** One protection in the document: found, changed, removed. Whoever may not edit what it covers may not change it. */
import type { Host } from '../../host.ts';
import type { ProtectionRow } from '../../world.ts';
import { mismatch } from '../signature.ts';
import { type Anchored, anchors, nextAnchorId, removeAnchor, setAnchor } from './anchored.ts';
import { exception } from './exception.ts';
import { type HoleData, mayEditRow, type ProtectionData, protectionsOf, REFUSAL } from './protection.ts';
import { coordinatesOf, zoneOf } from './scope.ts';

/** @throws Exception for one that was removed. */
export const protectionRow = (host: Host, id: string): ProtectionRow =>
  found(host, id, protectionsOf(host.world));

const anchorOf = (host: Host, id: string): Anchored<ProtectionData> =>
  found(host, id, anchors<ProtectionData>(host.world.model, 'protection'));

const found = <T extends { readonly id: string }>(host: Host, id: string, all: readonly T[]): T => {
  const one = all.find((candidate) => candidate.id === id);
  if (one === undefined) throw exception(host, 'The protection no longer exists.');
  return one;
};

/** @throws Google's refusal where the script's user may not edit what is protected. */
export const demandEditor = (host: Host, id: string): void => {
  if (!mayEditRow(host.world, host.effective.key, protectionRow(host, id))) throw exception(host, REFUSAL);
};

/** Who is on the list; before anybody changed it, all whom Google can name. */
export const listedEditors = (host: Host, id: string, { editors }: ProtectionData): readonly string[] =>
  (editors ?? protectionRow(host, id).editors).filter((email) => email !== '');

/** @param at where it is put, if it moves. */
export const patchProtection = (
  host: Host,
  id: string,
  patch: (data: ProtectionData) => Partial<ProtectionData>,
  at?: Pick<Anchored<ProtectionData>, 'sheetId' | 'zone'>,
): void => {
  demandEditor(host, id);
  const { data, sheetId, zone } = anchorOf(host, id);
  const place = at ?? { sheetId, zone };
  const changed = { ...data, ...patch(data) };
  setAnchor(host.world.model, { id, ...place, kind: 'protection', data: changed, duplicates: false });
  refresh(host);
};

export const dropProtection = (host: Host, id: string): void => {
  demandEditor(host, id);
  removeHoles(host, id);
  removeAnchor(host.world.model, anchorOf(host, id));
  refresh(host);
};

/** Brings `world.protections` up to date, and the page. */
const refresh = (host: Host): void => {
  protectionsOf(host.world);
  host.touched();
};

const removeHoles = ({ world: { model } }: Host, id: string): void => {
  for (const hole of anchors<HoleData>(model, 'unprotected'))
    if (hole.data.protection === id) removeAnchor(model, hole);
};

/** Replaces the ranges of a protected sheet that stay open. */
export const setHoles = (host: Host, id: string, ranges: readonly unknown[]): void => {
  demandEditor(host, id);
  const { model } = host.world;
  const { sheetId, range } = protectionRow(host, id);
  if (range !== undefined) throw exception(host, 'Only a protected sheet can have unprotected ranges.');
  const zones = Array.from(ranges, (given) => {
    const at = coordinatesOf(given);
    if (at === null) throw mismatch(host, 'SpreadsheetApp.Protection.setUnprotectedRanges', [ranges]);
    if (at.sheetId !== sheetId) throw exception(host, 'Unprotected ranges must be on the protected sheet.');
    return zoneOf(at);
  });
  removeHoles(host, id);
  for (const zone of zones) {
    const data: HoleData = { protection: id };
    setAnchor(model, {
      id: nextAnchorId(model, 'unprotected'),
      sheetId,
      zone,
      kind: 'unprotected',
      data,
      duplicates: false,
    });
  }
  refresh(host);
};
