/** The global `Charts`: its enums. Charts in a sheet are made by `Sheet.newChart`. */
import type { Host } from '../../host.ts';
import { enumOf } from '../enums.ts';
import { guarded } from '../guard.ts';

export const createCharts = (_host: Host): object =>
  guarded('Charts', {
    ChartHiddenDimensionStrategy: enumOf('Charts', 'ChartHiddenDimensionStrategy'),
    ChartMergeStrategy: enumOf('Charts', 'ChartMergeStrategy'),
    ChartType: enumOf('Charts', 'ChartType'),
    ColumnType: enumOf('Charts', 'ColumnType'),
    CurveStyle: enumOf('Charts', 'CurveStyle'),
    PointStyle: enumOf('Charts', 'PointStyle'),
    Position: enumOf('Charts', 'Position'),
  });
