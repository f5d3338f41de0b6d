/** A chart that a person made in the grid, or that came with a duplicated sheet, as scripts see it. */
import type { Model } from '../../engine/load.ts';
import { type ChartSpec, emptyChart } from './chartSpec.ts';
import { coordinatesFrom } from './rangeData.ts';
import type { Coordinates } from './scope.ts';

export const drawnChart = ({ getters }: Model, id: string, sheetId: string): ChartSpec => {
  const definition = getters.getChartDefinition(id);
  const title = 'title' in definition ? definition.title?.text : undefined;
  const { dataSource: given = null } = 'dataSource' in definition ? definition : {};
  const source = given?.type === 'range' ? given : null;
  const texts =
    source === null
      ? []
      : [
          ...(source.labelRange ? [source.labelRange] : []),
          ...source.dataSets.map(({ dataRange }) => dataRange),
        ];
  return {
    ...emptyChart,
    id,
    type: typeOf(definition),
    ranges: texts.map((text): Coordinates => {
      const range = getters.getRangeFromSheetXC(sheetId, text);
      return coordinatesFrom(range.sheetId, range.zone);
    }),
    headers: source?.dataSetsHaveTitle ? 1 : 0,
    options: title ? { title } : {},
  };
};

const typeOf = (definition: {
  readonly type: string;
  readonly horizontal?: boolean;
  readonly fillArea?: boolean;
}): string => {
  if (definition.type === 'bar') return definition.horizontal ? 'BAR' : 'COLUMN';
  if (definition.type === 'line') return definition.fillArea ? 'AREA' : 'LINE';
  return definition.type.toUpperCase();
};
