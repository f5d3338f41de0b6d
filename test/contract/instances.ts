/**
 * For each class of Google's services, an expression of Apps Script that gives one of its objects, in a fresh
 * workbook whose first sheet is called Sheet1. The enumeration test looks at what these objects can do.
 */
const RANGE = "SpreadsheetApp.getActiveSheet().getRange('A1:B3')";
const CHART = `SpreadsheetApp.getActiveSheet().newChart().addRange(${RANGE}).setPosition(1, 4, 0, 0)`;
const TRIGGER = "ScriptApp.newTrigger('probe')";
const RULE = `SpreadsheetApp.newConditionalFormatRule().setRanges([${RANGE}])`;
const METADATA = `(function () { var s = SpreadsheetApp.getActive(); s.addDeveloperMetadata('probe'); return s.getDeveloperMetadata()[0]; })()`;
const BOOLEAN_RULE = `${RULE}.whenCellEmpty().setBackground('#ff0000').build()`;
const GRADIENT_RULE = `${RULE}.setGradientMinpoint('#ffffff').setGradientMaxpoint('#ff0000').build()`;

/** Services are their own instances; the other classes by name. */
export const instances: Readonly<Record<string, string>> = {
  AuthorizationInfo: 'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)',
  Banding: `${RANGE}.applyRowBanding()`,
  Blob: "Utilities.newBlob('text')",
  BooleanCondition: `${BOOLEAN_RULE}.getBooleanCondition()`,
  Cache: 'CacheService.getDocumentCache()',
  CalendarTriggerBuilder: `${TRIGGER}.forUserCalendar('a@example.com')`,
  ClockTriggerBuilder: `${TRIGGER}.timeBased()`,
  Color: "SpreadsheetApp.newColor().setRgbColor('#ff0000').build()",
  ColorBuilder: 'SpreadsheetApp.newColor()',
  ConditionalFormatRule: BOOLEAN_RULE,
  ConditionalFormatRuleBuilder: 'SpreadsheetApp.newConditionalFormatRule()',
  ContainerInfo: `${CHART}.build().getContainerInfo()`,
  ChartOptions: `${CHART}.build().getOptions()`,
  DataValidation: 'SpreadsheetApp.newDataValidation().requireCheckbox().build()',
  DataValidationBuilder: 'SpreadsheetApp.newDataValidation()',
  DeveloperMetadata: METADATA,
  DeveloperMetadataFinder: 'SpreadsheetApp.getActive().createDeveloperMetadataFinder()',
  DeveloperMetadataLocation: `${METADATA}.getLocation()`,
  DocumentTriggerBuilder: `${TRIGGER}.forDocument('id')`,
  EmbeddedChart: `${CHART}.build()`,
  EmbeddedChartBuilder: CHART,
  EmbeddedAreaChartBuilder: `${CHART}.asAreaChart()`,
  EmbeddedBarChartBuilder: `${CHART}.asBarChart()`,
  EmbeddedColumnChartBuilder: `${CHART}.asColumnChart()`,
  EmbeddedComboChartBuilder: `${CHART}.asComboChart()`,
  EmbeddedHistogramChartBuilder: `${CHART}.asHistogramChart()`,
  EmbeddedLineChartBuilder: `${CHART}.asLineChart()`,
  EmbeddedPieChartBuilder: `${CHART}.asPieChart()`,
  EmbeddedScatterChartBuilder: `${CHART}.asScatterChart()`,
  EmbeddedTableChartBuilder: `${CHART}.asTableChart()`,
  Filter: `${RANGE}.createFilter()`,
  FilterCriteria: 'SpreadsheetApp.newFilterCriteria().whenCellEmpty().build()',
  FilterCriteriaBuilder: 'SpreadsheetApp.newFilterCriteria()',
  FormTriggerBuilder: `${TRIGGER}.forForm('id')`,
  GradientCondition: `${GRADIENT_RULE}.getGradientCondition()`,
  HtmlOutput: "HtmlService.createHtmlOutput('text')",
  HtmlOutputMetaTag:
    "HtmlService.createHtmlOutput('text').addMetaTag('viewport', 'width=device-width').getMetaTags()[0]",
  HtmlTemplate: "HtmlService.createTemplate('text')",
  Lock: 'LockService.getDocumentLock()',
  Menu: "SpreadsheetApp.getUi().createMenu('Probe')",
  NamedRange: `(SpreadsheetApp.getActive().setNamedRange('probe', ${RANGE}), SpreadsheetApp.getActive().getNamedRanges()[0])`,
  PromptResponse: "SpreadsheetApp.getUi().prompt('Probe?')",
  Properties: 'PropertiesService.getDocumentProperties()',
  Protection: `${RANGE}.protect()`,
  Range: RANGE,
  RangeList: "SpreadsheetApp.getActiveSheet().getRangeList(['A1', 'B2'])",
  RgbColor: "SpreadsheetApp.newColor().setRgbColor('#ff0000').build().asRgbColor()",
  RichTextValue: "SpreadsheetApp.newRichTextValue().setText('text').build()",
  RichTextValueBuilder: 'SpreadsheetApp.newRichTextValue()',
  Selection: 'SpreadsheetApp.getActive().getSelection()',
  Service: 'ScriptApp.getService()',
  Sheet: 'SpreadsheetApp.getActiveSheet()',
  Spreadsheet: 'SpreadsheetApp.getActive()',
  SpreadsheetTriggerBuilder: `${TRIGGER}.forSpreadsheet(SpreadsheetApp.getActive())`,
  StateTokenBuilder: 'ScriptApp.newStateToken()',
  TextFinder: "SpreadsheetApp.getActiveSheet().createTextFinder('text')",
  TextRotation: `${RANGE}.getTextRotation()`,
  TextStyle: 'SpreadsheetApp.newTextStyle().build()',
  TextStyleBuilder: 'SpreadsheetApp.newTextStyle()',
  ThemeColor:
    'SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build().asThemeColor()',
  Trigger: `${TRIGGER}.timeBased().everyHours(1).create()`,
  TriggerBuilder: TRIGGER,
  Ui: 'SpreadsheetApp.getUi()',
  User: 'Session.getEffectiveUser()',
};
