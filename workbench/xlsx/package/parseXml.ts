/** XML as a tree of elements, without namespaces' prefixes. Entities of a document type are not expanded. */
import { SaxesParser } from 'saxes';
import { XlsxError } from '../XlsxError.ts';

export interface XmlNode {
  readonly name: string;
  /** By name with its prefix (`r:id`). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/**
 * @param onElement called as each element ends; where it gives true, the element is not kept in the tree
 * @throws XlsxError 'damaged' where the text is not well-formed
 */
export const parseXml = (text: string, onElement?: (node: XmlNode) => boolean): XmlNode => {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlNode[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new XlsxError('damaged', error.message);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: XmlNode = { name: local(name), attributes, children: [], text: '' };
    open.push(node);
    if (open.length > deepest) throw new XlsxError('damaged', 'nested too deeply');
  });
  parser.on('text', (piece) => {
    const node = open.at(-1);
    if (node) node.text += piece;
  });
  parser.on('cdata', (piece) => {
    const node = open.at(-1);
    if (node) node.text += piece;
  });
  parser.on('closetag', () => {
    const node = open.pop();
    if (node && !onElement?.(node)) open.at(-1)?.children.push(node);
  });
  parser.write(text).close();
  const top = root.children[0];
  if (!top) throw new XlsxError('damaged');
  return top;
};

const deepest = 256;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The first child of that name. */
export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((one) => one.name === name);

export const children = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((one) => one.name === name) ?? [];

/** The element reached by child names, one after another. */
export const descend = (node: XmlNode | undefined, ...names: string[]): XmlNode | undefined =>
  names.reduce<XmlNode | undefined>((at, name) => child(at, name), node);

/** The attribute that refers to a part, whatever prefix the file gives that namespace. */
export const relationId = (node: XmlNode): string | undefined => {
  const key = Object.keys(node.attributes).find((name) => name.endsWith(':id') || name.endsWith(':embed'));
  return key === undefined ? undefined : node.attributes[key];
};

export const isOn = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';
