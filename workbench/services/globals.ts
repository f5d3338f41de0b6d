/**
 * The globals of Google's services for one execution. A service that the types name and the workbench lacks is an
 * object whose every use throws.
 */
import type { Host } from '../host.ts';
import { createCacheService } from './cache.ts';
import { createConsole } from './console.ts';
import { declaredGlobals, notEmulated } from './guard.ts';
import { createHtmlService } from './html.ts';
import { createLockService } from './lock.ts';
import { createLogger } from './logger.ts';
import { createMailApp } from './mail.ts';
import { mimeTypes } from './mimeTypes.ts';
import { createPropertiesService } from './properties.ts';
import { createScriptApp } from './script.ts';
import { scriptRealm } from './scriptRealm.ts';
import { createSession } from './session.ts';
import { createSpreadsheetApp } from './sheets/app.ts';
import { createCharts } from './sheets/charts.ts';
import { createUtilities } from './utilities.ts';

const makers: Readonly<Record<string, (host: Host) => object>> = {
  CacheService: createCacheService,
  Charts: createCharts,
  console: createConsole,
  HtmlService: createHtmlService,
  LockService: createLockService,
  Logger: createLogger,
  MailApp: createMailApp,
  MimeType: (host) => host.realm.object(mimeTypes),
  PropertiesService: createPropertiesService,
  ScriptApp: createScriptApp,
  Session: createSession,
  SpreadsheetApp: createSpreadsheetApp,
  Utilities: createUtilities,
};

/** Every global that the types declare, by name. */
export const createGlobals = (host: Host): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(declaredGlobals).map((name) => [name, makers[name]?.(host) ?? absent(name)]),
  );

/** Stands for a service that is not emulated: naming it is free, as on Google; using it throws. */
const absent = (name: string): object => {
  const refuse = (property: string | symbol): never => {
    throw notEmulated(`${name}.${String(property)}`);
  };
  const naming = scriptRealm().method('toString', () => name);
  return new Proxy(Object.create(null), {
    get: (_, property) =>
      property === Symbol.toPrimitive || property === 'toString' ? naming : refuse(property),
    set: (_, property) => refuse(property),
    has: (_, property) => refuse(property),
  });
};
