import type { Means } from '../../domain/sales/stages.ts';
import { cells, settingOf } from './template.ts';

const of = (column: string): string => cells('Stages', column);
const meant = (means: Means): string => settingOf(`word.Stages.means.${means}`);

/** The name of the first stage that means this; blank where none does. Won and lost are one stage each. */
export const stageThatMeans = (means: Means): string =>
  `IFERROR(INDEX(${of('name')},MATCH(${meant(means)},${of('means')},0)),"")`;

/** The names of the open stages, below each other; `advanced`: of those whose customers are more than potential ones. */
export const openStages = (which: 'all' | 'advanced' = 'all'): string =>
  `IFERROR(FILTER(${of('name')},${of('means')}=${meant('open')}` +
  `${which === 'all' ? '' : `,${of('class')}<>${settingOf('word.Stages.class.potential')}`}),"")`;

/** 1 where the stage in a range is an open one: a number, so that it multiplies. */
export const isOpen = (stage: string): string =>
  `(ISNUMBER(MATCH(${stage},${openStages()},0))*(${stage}<>""))`;

/** How likely what stands in the stage of a range is won; 0 for a name that no row has. */
export const probabilityOf = (stage: string): string =>
  // The two headers may be one word: then it is found, and is no number.
  `IFERROR(1*VLOOKUP(${stage},{${of('name')},${of('probability')}},2,FALSE),0)`;
