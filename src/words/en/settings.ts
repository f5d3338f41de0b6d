/** The settings: label and note of each. */
export const settings = {
  'setting.language': 'Language of the sheet',
  'setting.language.note': 'en, zh-CN or zh-TW. Fixed at set-up: the words in the tabs are in it.',
  'setting.currency': 'Currency',
  'setting.currency.note': 'Three letters, such as USD, EUR, CNY or TWD.',
  'setting.ownerEmail': 'Owner’s e-mail',
  'setting.ownerEmail.note': 'Receives the morning digest.',
  'setting.mailOn': 'Morning mail',
  'setting.mailOn.note': 'TRUE sends it, FALSE stops it.',
  'setting.mailHour': 'Hour of the morning mail',
  'setting.mailHour.note': '0 to 23, in the spreadsheet’s time zone. It goes out within that hour.',
  'setting.mailDays': 'Days of the morning mail',
  'setting.mailDays.note': '1 is Monday, 7 is Sunday, separated by commas.',
  'setting.word': 'Word used in the tabs: {header}',
  'setting.word.note': 'Formulas compare with this cell. Leave it as it is.',
} as const;
