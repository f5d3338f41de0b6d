import type { Workbench } from '../control.ts';
import { xlsxOf } from './write/xlsxOf.ts';

/** The workbook as an .xlsx file fit to be uploaded to Google; what it cannot carry stands in docs/differences/xlsx.md. */
export const writeXlsx = async ({ world }: Pick<Workbench, 'world'>): Promise<Uint8Array> =>
  xlsxOf(world.model, { title: world.name, locale: world.locale });
