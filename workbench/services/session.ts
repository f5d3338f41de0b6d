/** Session: who runs the script and in which language. */
import { createHash } from 'node:crypto';
import type { Host } from '../host.ts';
import type { Person } from '../world.ts';
import { guarded } from './guard.ts';
import { permitted } from './permissions.ts';

const DAY = 86_400_000;

/** Google changes the key every 30 days (reference/base/session). */
const KEY_DAYS = 30;

export const createSession = (host: Host): GoogleAppsScript.Base.Session =>
  guarded<GoogleAppsScript.Base.Session>('Session', {
    getActiveUser: () => user(host, 'getActiveUser', host.active),
    getEffectiveUser: () => user(host, 'getEffectiveUser', host.effective),
    getActiveUserLocale: () => identity(host, 'getActiveUserLocale', () => host.active.language),
    getScriptTimeZone: () => host.world.scriptTimeZone,
    getTemporaryActiveUserKey: () => identity(host, 'getTemporaryActiveUserKey', () => temporaryKey(host)),
  });

const identity = <T>(host: Host, name: string, effect: () => T): T =>
  host.call({ service: 'Session', method: `Session.${name}`, kind: 'identity' }, effect);

/** A User prints as its e-mail, which is empty where Google hides it. */
const user = (host: Host, method: string, person: Person): GoogleAppsScript.Base.User => {
  const denied = permitted(host.mode, host.occasion, 'Session', `Session.${method}`, 'identity');
  if (denied !== null) throw host.realm.error(denied, 'Exception');
  const getEmail = () =>
    host.call({ service: 'Session', method: 'User.getEmail', kind: 'identity' }, () => person.email);
  return guarded<GoogleAppsScript.Base.User & { toString(): string }>('User', {
    getEmail,
    toString: () => person.email,
  });
};

const temporaryKey = ({ active, world, now }: Host): string =>
  createHash('sha256')
    .update(`${active.key} ${world.documentId} ${Math.floor(now() / (KEY_DAYS * DAY))}`)
    .digest('base64');
