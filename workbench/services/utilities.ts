/** Utilities: formats, digests, blobs, archives and sleep. Nothing here reaches Google's data, so nothing is counted. */
import { randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Host } from '../host.ts';
import { blobContent, makeBlob, newBlob } from './blob.ts';
import { guarded } from './guard.ts';
import { demandSignature, mismatch } from './signature.ts';
import { formatDate } from './utilities/dates.ts';
import { digestMethods, utilitiesEnums } from './utilities/digests.ts';
import { formatString } from './utilities/formatString.ts';
import { parseCsv } from './utilities/parseCsv.ts';
import { parseDate } from './utilities/parseDate.ts';
import { unzip, zip } from './utilities/zip.ts';

/** The longest sleep that Google takes (reference/utilities/utilities#sleep). */
const LONGEST_SLEEP_MS = 300_000;

export const createUtilities = (host: Host): object =>
  guarded('Utilities', {
    ...utilitiesEnums(),
    ...digestMethods(host),
    ...textMethods(host),
    ...archiveMethods(host),
    getUuid: () => randomUUID(),
    newBlob: (...args: unknown[]) => newBlob(host, args),
    sleep: (...args: unknown[]) => {
      demandSignature(host, 'Utilities.sleep', args, ['number']);
      const [ms] = args;
      if (typeof ms !== 'number' || ms < 0 || ms > LONGEST_SLEEP_MS)
        throw host.realm.error(`Invalid argument: ${String(ms)}`, 'Exception');
      host.spend(ms);
    },
  });

const textMethods = (host: Host) => ({
  formatDate: (...args: unknown[]) => {
    const [date, zone, pattern] = args;
    demandSignature(host, 'Utilities.formatDate', args, ['date', 'string', 'string']);
    const ms = host.realm.isDate(date) ? date.getTime() : Number.NaN;
    if (Number.isNaN(ms)) throw host.realm.error('Invalid argument: date', 'Exception');
    return asGoogle(host, () => formatDate(ms, String(zone), String(pattern)));
  },
  parseDate: (...args: unknown[]) => {
    const [text, zone, pattern] = args;
    demandSignature(host, 'Utilities.parseDate', args, ['string', 'string', 'string']);
    return host.realm.date(asGoogle(host, () => parseDate(String(text), String(zone), String(pattern))));
  },
  formatString: (...args: unknown[]) => {
    const [template, ...values] = args;
    if (typeof template !== 'string') throw mismatch(host, 'Utilities.formatString', args);
    return asGoogle(host, () => formatString(template, values));
  },
  parseCsv: (...args: unknown[]) => {
    const [csv, delimiter] = args;
    demandSignature(host, 'Utilities.parseCsv', args, ['string'], ['string', 'string']);
    const rows = asGoogle(host, () =>
      parseCsv(String(csv), delimiter === undefined ? ',' : String(delimiter)),
    );
    return host.realm.array(rows.map((row) => host.realm.array(row)));
  },
});

const archiveMethods = (host: Host) => {
  const content = (source: unknown, method: string) => {
    const found = blobContent(source);
    if (found === null) throw mismatch(host, `Utilities.${method}`, [source]);
    return found;
  };
  return {
    gzip: (source: unknown, name?: string) => {
      const { bytes, name: own } = content(source, 'gzip');
      return makeBlob(host, {
        bytes: gzipSync(bytes),
        type: 'application/x-gzip',
        name: name ?? `${own ?? 'archive'}.gz`,
      });
    },
    ungzip: (source: unknown) => {
      const { bytes, name } = content(source, 'ungzip');
      const unpacked = asGoogle(host, () => gunzipSync(bytes));
      return makeBlob(host, { bytes: unpacked, type: null, name: name?.replace(/\.gz$/, '') ?? null });
    },
    zip: (sources: unknown[], name = 'archive.zip') => {
      demandSignature(host, 'Utilities.zip', [sources], ['array']);
      const entries = sources.map((source, index) => {
        const blob = content(source, 'zip');
        return { name: blob.name ?? `Untitled${index + 1}`, bytes: blob.bytes };
      });
      return makeBlob(host, { bytes: zip(entries), type: 'application/zip', name });
    },
    unzip: (source: unknown) => {
      const { bytes } = content(source, 'unzip');
      const entries = asGoogle(host, () => unzip(bytes));
      return host.realm.array(
        entries.map((entry) => makeBlob(host, { bytes: entry.bytes, type: null, name: entry.name })),
      );
    },
  };
};

/** What the parts refuse, as an Exception of the script's realm. */
const asGoogle = <T>(host: Host, run: () => T): T => {
  try {
    return run();
  } catch (error) {
    throw host.realm.error(error instanceof Error ? error.message : String(error), 'Exception');
  }
};
