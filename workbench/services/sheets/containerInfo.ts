import { guarded } from '../guard.ts';
import type { ChartSpec } from './chartSpec.ts';

type ContainerInfo = GoogleAppsScript.Spreadsheet.ContainerInfo;

/** Where a chart stands: its cell, counted from 1, and pixels from there. */
export const containerInfo = ({ row, col, x, y }: ChartSpec['place']): ContainerInfo =>
  guarded('ContainerInfo', {
    getAnchorRow: () => row + 1,
    getAnchorColumn: () => col + 1,
    getOffsetX: () => x,
    getOffsetY: () => y,
  });
