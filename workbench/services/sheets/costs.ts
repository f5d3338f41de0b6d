/**
 * Which methods of the spreadsheet's own classes reach Google, and how many cells each moves. What is not listed
 * (getRange, offset, coordinates, builders, a sheet's id) is local and free. Features of other files count their own.
 */
type Cells =
  /** None, a single one, all of the range, as many as the first argument is long, a block given by numbers. */
  'none' | 'one' | 'all' | 'row' | 'block';

export interface Reach {
  readonly kind: 'read' | 'write';
  readonly cells: Cells;
}

const table: readonly (readonly [className: string, kind: Reach['kind'], cells: Cells, methods: string])[] = [
  [
    'Range',
    'read',
    'one',
    `getValue getDisplayValue getFormula getFormulaR1C1 getNumberFormat getBackground getBackgroundObject
     getFontColor getFontColorObject getFontFamily getFontLine getFontSize getFontStyle getFontWeight
     getHorizontalAlignment getVerticalAlignment getWrap getWrapStrategy getNote getRichTextValue getTextStyle`,
  ],
  [
    'Range',
    'read',
    'all',
    `getValues getDisplayValues getFormulas getFormulasR1C1 getNumberFormats getBackgrounds getBackgroundObjects
     getFontColors getFontColorObjects getFontFamilies getFontLines getFontSizes getFontStyles getFontWeights
     getHorizontalAlignments getVerticalAlignments getWraps getWrapStrategies getNotes getRichTextValues
     getTextStyles isBlank`,
  ],
  ['Range', 'read', 'none', 'getMergedRanges isPartOfMerge getNextDataCell getDataRegion canEdit'],
  [
    'Range',
    'write',
    'all',
    `setValue setValues setFormula setFormulas setFormulaR1C1 setFormulasR1C1 setNumberFormat setNumberFormats
     setBackground setBackgrounds setBackgroundRGB setBackgroundObject setBackgroundObjects setFontColor
     setFontColors setFontColorObject setFontColorObjects setFontFamily setFontFamilies setFontLine setFontLines
     setFontSize setFontSizes setFontStyle setFontStyles setFontWeight setFontWeights setHorizontalAlignment
     setHorizontalAlignments setVerticalAlignment setVerticalAlignments setWrap setWraps setWrapStrategy
     setWrapStrategies setNote setNotes setRichTextValue setRichTextValues setTextStyle setTextStyles
     setBorder clear clearContent clearFormat
     clearNote copyTo copyFormatToRange copyValuesToRange moveTo sort randomize removeDuplicates trimWhitespace
     splitTextToColumns insertCells deleteCells merge mergeAcross mergeVertically breakApart`,
  ],
  ['Range', 'write', 'none', 'activate activateAsCurrentCell'],
  [
    'Sheet',
    'read',
    'none',
    `getLastRow getLastColumn getMaxRows getMaxColumns getDataRange getName getSheetName getIndex isSheetHidden
     getTabColor getFrozenRows getFrozenColumns getColumnWidth getRowHeight isRowHiddenByUser
     isColumnHiddenByUser hasHiddenGridlines getActiveCell getActiveRange getActiveRangeList
     getCurrentCell`,
  ],
  ['Sheet', 'read', 'block', 'getSheetValues'],
  ['Sheet', 'write', 'row', 'appendRow'],
  [
    'Sheet',
    'write',
    'none',
    `insertRows insertRowsBefore insertRowsAfter insertRowBefore insertRowAfter insertColumns insertColumnsBefore
     insertColumnsAfter insertColumnBefore insertColumnAfter deleteRow deleteRows deleteColumn deleteColumns
     moveRows moveColumns hideRow hideRows hideColumn hideColumns showRows showColumns unhideRow unhideColumn
     setFrozenRows setFrozenColumns setColumnWidth setColumnWidths setRowHeight setRowHeights
     setRowHeightsForced autoResizeColumn autoResizeColumns autoResizeRows setTabColor setName hideSheet
     showSheet copyTo activate setActiveRange setActiveRangeList setActiveSelection setCurrentCell clear
     clearContents clearFormats clearNotes sort setHiddenGridlines`,
  ],
  [
    'Spreadsheet',
    'read',
    'none',
    `getName getSheets getNumSheets getSheetByName getSheetById getSpreadsheetLocale getSpreadsheetTimeZone
     getActiveSheet getActiveRange getActiveCell getActiveRangeList getCurrentCell getOwner getEditors getViewers
     getFormUrl getRecalculationInterval isIterativeCalculationEnabled`,
  ],
  [
    'Spreadsheet',
    'write',
    'none',
    `rename insertSheet deleteSheet deleteActiveSheet duplicateActiveSheet moveActiveSheet renameActiveSheet
     setActiveSheet setActiveRange setActiveRangeList setActiveSelection setCurrentCell setSpreadsheetLocale
     setSpreadsheetTimeZone`,
  ],
  [
    'SpreadsheetApp',
    'read',
    'none',
    'getActiveSheet getActiveRange getActiveRangeList getCurrentCell openById openByUrl',
  ],
  ['SpreadsheetApp', 'write', 'none', 'setActiveSheet setActiveRange setActiveRangeList setCurrentCell'],
  ['TextFinder', 'read', 'none', 'findAll findNext findPrevious'],
  ['TextFinder', 'write', 'none', 'replaceAllWith replaceWith'],
  [
    'Selection',
    'read',
    'none',
    'getActiveRange getActiveRangeList getActiveSheet getCurrentCell getNextDataRange',
  ],
  ['RangeList', 'write', 'none', 'activate'],
  [
    'RangeList',
    'write',
    'all',
    `breakApart check clear clearContent clearDataValidations clearFormat clearNote insertCheckboxes
     removeCheckboxes setBackground setBackgroundRGB setBorder setFontColor setFontFamily setFontLine setFontSize
     setFontStyle setFontWeight setFormula setFormulaR1C1 setHorizontalAlignment setNote setNumberFormat
     setValue setVerticalAlignment setWrap setWrapStrategy trimWhitespace uncheck`,
  ],
];

const reaches: ReadonlyMap<string, Reach> = new Map(
  table.flatMap(([className, kind, cells, methods]) =>
    methods.split(/\s+/).map((method): [string, Reach] => [`${className}.${method}`, { kind, cells }]),
  ),
);

/** How the method reaches Google, or null where it is local. */
export const reachOf = (className: string, method: string): Reach | null =>
  reaches.get(`${className}.${method}`) ?? null;
