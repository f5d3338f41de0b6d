/** Where text stands in the cells of a range, and what it does where it is too long. */
import { enumOf, enumValue } from '../enums.ts';
import type { CellStyle, StyleChange } from './cellStyle.ts';
import type { RangeScope } from './scope.ts';
import { oneOf, styleAspect } from './styleAspect.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type WrapStrategy = GoogleAppsScript.Spreadsheet.WrapStrategy;

const strategies = { OVERFLOW: 'overflow', WRAP: 'wrap', CLIP: 'clip' } as const;

export const onRange = (scope: RangeScope) =>
  ({ ...horizontal(scope), ...vertical(scope), ...wrapping(scope) }) satisfies Partial<Range>;

const horizontal = (scope: RangeScope) => {
  const read = ({ align }: CellStyle): string => align ?? 'general';
  const change = oneOf(scope.host, 'align', { left: 'left', center: 'center', right: 'right', normal: null });
  const aspect = styleAspect(scope, 'setHorizontalAlignment', 'setHorizontalAlignments', read, change);
  return {
    getHorizontalAlignment: aspect.one,
    getHorizontalAlignments: aspect.all,
    setHorizontalAlignment: aspect.setOne,
    setHorizontalAlignments: aspect.setAll,
  };
};

const vertical = (scope: RangeScope) => {
  const read = ({ verticalAlign = 'bottom' }: CellStyle): string => verticalAlign;
  const change = oneOf(scope.host, 'verticalAlign', { top: 'top', middle: 'middle', bottom: 'bottom' });
  const aspect = styleAspect(scope, 'setVerticalAlignment', 'setVerticalAlignments', read, change);
  return {
    getVerticalAlignment: aspect.one,
    getVerticalAlignments: aspect.all,
    setVerticalAlignment: aspect.setOne,
    setVerticalAlignments: aspect.setAll,
  };
};

const wrapping = (scope: RangeScope) => {
  const strategy = ({ wrapping: kept = 'overflow' }: CellStyle): WrapStrategy =>
    enumValue<WrapStrategy>(enumOf('Spreadsheet', 'WrapStrategy'), kept.toUpperCase());
  const wraps = ({ wrapping: kept }: CellStyle): boolean => kept === 'wrap';
  const wrap = (value: unknown): StyleChange => ({ wrapping: value === true ? 'wrap' : 'overflow' });
  const flag = styleAspect(scope, 'setWrap', 'setWraps', wraps, wrap);
  const change = oneOf(scope.host, 'wrapping', strategies);
  const aspect = styleAspect(scope, 'setWrapStrategy', 'setWrapStrategies', strategy, change);
  return {
    getWrap: flag.one,
    getWraps: flag.all,
    setWrap: flag.setOne,
    setWraps: flag.setAll,
    getWrapStrategy: aspect.one,
    getWrapStrategies: aspect.all,
    setWrapStrategy: aspect.setOne,
    setWrapStrategies: aspect.setAll,
  };
};
