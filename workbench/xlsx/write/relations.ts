import { element, xmlHead } from '../package/xmlText.ts';

/** What a part refers to, by id (ISO/IEC 29500-2, 9.3). */
export interface Relations {
  /** @param target a path from the part's own folder */
  part(type: string, target: string): string;
  external(type: string, url: string): string;
  /** null where there are none. */
  xml(): string | null;
}

export const relations = (): Relations => {
  const all: string[] = [];
  const add = (attributes: Readonly<Record<string, string>>): string => {
    const Id = `rId${all.length + 1}`;
    all.push(element('Relationship', { Id, ...attributes }));
    return Id;
  };
  return {
    part: (type, target) => add({ Type: typeName(type), Target: target }),
    external: (type, url) => add({ Type: typeName(type), Target: url, TargetMode: 'External' }),
    xml: () =>
      all.length === 0
        ? null
        : xmlHead +
          element(
            'Relationships',
            { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
            all.join(''),
          ),
  };
};

/** Short names stand for those of the office document; packages' own are given whole. */
const typeName = (type: string): string =>
  type.includes('/') ? type : `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
