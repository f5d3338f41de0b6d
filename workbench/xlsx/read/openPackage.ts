/** The parts of an .xlsx file and how they refer to each other (ISO/IEC 29500-2). */

import { children, parseXml, type XmlNode } from '../package/parseXml.ts';
import { type Archive, unpack } from '../package/unpack.ts';
import { XlsxError } from '../XlsxError.ts';

export interface Relation {
  /** The last word of its type: `worksheet`, `hyperlink`, `comments` … */
  readonly type: string;
  /** A path in the archive, or an address if `external`. */
  readonly target: string;
  readonly external: boolean;
}

export interface Package {
  /** Path of the workbook's part. */
  readonly workbook: string;
  /** The part as a tree; null if there is none. */
  part(path: string, onElement?: (node: XmlNode) => boolean): XmlNode | null;
  /** By id, in the order of the file. */
  relations(path: string): ReadonlyMap<string, Relation>;
}

/** @throws XlsxError for what is no .xlsx file, is damaged, or carries macros */
export const openPackage = (bytes: Uint8Array): Package => {
  const archive = unpack(bytes);
  refuseMacros(archive);
  const part: Package['part'] = (path, onElement) => {
    const text = archive.text(path);
    return text === null ? null : parseXml(text, onElement);
  };
  const relations = (path: string): ReadonlyMap<string, Relation> => {
    const slash = path.lastIndexOf('/') + 1;
    const node = part(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
    return new Map(
      children(node ?? undefined, 'Relationship').map(
        ({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
          const external = TargetMode === 'External';
          const target = external ? Target : resolved(path.slice(0, slash), Target);
          return [Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, external }];
        },
      ),
    );
  };
  const top = [...relations('').values()].find(({ type }) => type === 'officeDocument');
  const workbook = top?.target ?? 'xl/workbook.xml';
  if (part(workbook)?.name !== 'workbook') throw new XlsxError('notXlsx');
  return { workbook, part, relations };
};

const refuseMacros = (archive: Archive): void => {
  const types = archive.text('[Content_Types].xml');
  if (types === null) throw new XlsxError('notXlsx');
  const macros = /macroEnabled|ms-office\.vbaProject/i.test(types);
  if (macros || archive.paths.some((path) => /vbaProject\.bin$/i.test(path))) throw new XlsxError('macros');
};

/** A target as a path from the archive's top. */
const resolved = (folder: string, target: string): string => {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
};
