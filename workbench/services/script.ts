/// <reference types="google-apps-script" />
/**
 * ScriptApp: triggers and authorisation. Tokens are not emulated: there is no Google to show them to.
 * `world.extra.withheldScopes`, a list of scopes, makes the user one who did not grant them.
 */
import type { Host } from '../host.ts';
import { enumOf, isMember } from './enums.ts';
import { guarded, notEmulated } from './guard.ts';
import { permitted } from './permissions.ts';
import { makeTrigger, triggerId } from './script/trigger.ts';
import { triggerBuilder } from './script/triggerBuilder.ts';
import { mismatch } from './signature.ts';

type Trigger = GoogleAppsScript.Script.Trigger;

export const createScriptApp = (host: Host): object =>
  guarded('ScriptApp', {
    AuthMode: enumOf('Script', 'AuthMode'),
    AuthorizationStatus: enumOf('Script', 'AuthorizationStatus'),
    EventType: enumOf('Script', 'EventType'),
    InstallationSource: enumOf('Script', 'InstallationSource'),
    TriggerSource: enumOf('Script', 'TriggerSource'),
    WeekDay: enumOf('Base', 'Weekday'),
    ...triggerMethods(host),
    ...authorisationMethods(host),
    getScriptId: () => `script-of-${host.world.documentId}`,
    getService: () => guarded('Service', { getUrl: () => null, isEnabled: () => false }),
    getInstallationSource: () => {
      const { NONE, WEB_STORE_ADD_ON } = enumOf('Script', 'InstallationSource');
      return host.world.install === 'addon' ? WEB_STORE_ADD_ON : NONE;
    },
  });

const triggerMethods = (host: Host) => ({
  newTrigger: (...args: unknown[]) => {
    const [handler] = args;
    const denied = permitted(host.mode, host.occasion, 'ScriptApp', 'ScriptApp.newTrigger', 'trigger');
    if (denied !== null) throw host.realm.error(denied, 'Exception');
    if (typeof handler !== 'string' || args.length > 1) throw mismatch(host, 'ScriptApp.newTrigger', args);
    return triggerBuilder(host, handler);
  },
  getProjectTriggers: () => ownTriggers(host, 'getProjectTriggers', () => true),
  getUserTriggers: (document: unknown) => {
    if (String(document) !== 'Spreadsheet')
      throw notEmulated('ScriptApp.getUserTriggers', 'only for the open spreadsheet');
    return ownTriggers(host, 'getUserTriggers', (kind) => kind !== 'CLOCK');
  },
  deleteTrigger: (trigger: unknown) => {
    const id = triggerId(trigger);
    if (id === null) throw mismatch(host, 'ScriptApp.deleteTrigger', [trigger]);
    host.call({ service: 'ScriptApp', method: 'ScriptApp.deleteTrigger', kind: 'trigger' }, () => {
      const { triggers } = host.world;
      const at = triggers.findIndex((row) => row.id === id);
      if (at >= 0) triggers.splice(at, 1);
      host.touched();
    });
  },
});

/** No account sees the triggers of another. */
const ownTriggers = (host: Host, name: string, wanted: (kind: string) => boolean): Trigger[] =>
  host.call({ service: 'ScriptApp', method: `ScriptApp.${name}`, kind: 'trigger' }, () => {
    const own = host.world.triggers.filter(({ owner, kind }) => owner === host.effective.key && wanted(kind));
    return host.realm.array(own.map((row) => makeTrigger(host, row)));
  });

const authorisationMethods = (host: Host) => {
  const status = enumOf('Script', 'AuthorizationStatus');
  const require = (method: string, args: readonly unknown[], scopes: readonly unknown[] | null) => {
    if (!isMember('Script', 'AuthMode', args[0])) throw mismatch(host, `ScriptApp.${method}`, args);
    host.call({ service: 'ScriptApp', method: `ScriptApp.${method}`, kind: 'identity' }, () => {
      const missing = withheldScopes(host).filter((scope) => scopes === null || scopes.includes(scope));
      if (missing.length > 0)
        throw host.realm.error('Authorization is required to perform that action.', 'Exception');
    });
  };
  return {
    getAuthorizationInfo: (...args: unknown[]) => {
      if (!isMember('Script', 'AuthMode', args[0]))
        throw mismatch(host, 'ScriptApp.getAuthorizationInfo', args);
      const required = withheldScopes(host).length > 0;
      return guarded('AuthorizationInfo', {
        getAuthorizationStatus: () => (required ? status.REQUIRED : status.NOT_REQUIRED),
        getAuthorizationUrl: () =>
          required ? `https://script.google.com/authorise/${host.world.documentId}` : null,
      });
    },
    requireAllScopes: (...args: unknown[]) => require('requireAllScopes', args, null),
    requireScopes: (...args: unknown[]) => {
      const [, scopes] = args;
      if (!Array.isArray(scopes)) throw mismatch(host, 'ScriptApp.requireScopes', args);
      require('requireScopes', args, scopes);
    },
  };
};

const withheldScopes = ({ world }: Host): readonly unknown[] =>
  Array.isArray(world.extra.withheldScopes) ? world.extra.withheldScopes : [];
