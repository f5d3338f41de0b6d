import { inAmerica, onPage } from '../documented.ts';

export const text = [
  ...onPage(9061514, [['=ASC("グーグル")', 'ｸﾞｰｸﾞﾙ']]),
  ...onPage(9199778, [
    ['=ENCODEURL("hello, world!")', 'hello%2C%20world%21'],
    ['="http://google.com?q=" & ENCODEURL("hello world")', 'http://google.com?q=hello%20world'],
  ]),
  ...onPage(9367470, [
    ['=LEFTB("Aeñ", 2)', 'Ae'],
    ['=LEFT("Aeñ",2)', 'Ae'],
    ['=LEFTB("熊本", 2)', '熊'],
    ['=LEFT("熊本",2)', '熊本'],
  ]),
  ...onPage(9367584, [
    ['=LENB("Aeñ")', 3],
    ['=LEN("Aeñ")', 3],
    ['=LENB("熊本")', 4],
    ['=LEN("熊本")', 2],
  ]),
  ...onPage(9367691, [
    ['=MIDB("Aeñds", 2, 2)', 'eñ'],
    ['=MID("Aeñds", 2, 2)', 'eñ'],
    ['=MIDB("熊本=熊本",2,4)', '本=熊'],
    ['=MID("熊本=熊本",2,4)', '本=熊本'],
  ]),
  ...onPage(9367752, [
    ['=REPLACEB("Aeñds", 2, 3,"new")', 'Anews'],
    ['=REPLACE("Aeñds", 2, 3,"new")', 'Anews'],
    ['=REPLACEB("熊本=熊本", 2, 3,"new")', '熊new熊本'],
    ['=REPLACE("熊本=熊本", 2, 3,"new")', '熊new本'],
  ]),
  ...onPage(9367697, [
    ['=RIGHTB("Aeñ", 2)', 'eñ'],
    ['=RIGHT("Aeñ",2)', 'eñ'],
    ['=RIGHTB("熊本", 2)', '本'],
    ['=RIGHT("熊本",2)', '熊本'],
  ]),
  ...onPage(
    7013992,
    [
      ['=TEXTJOIN(" ", TRUE, A2:A6)', 'Hello there Sheets'],
      ['=TEXTJOIN(" ", FALSE, A2:A6)', 'Hello there   Sheets'],
    ],
    [['Data'], ['Hello'], ['there'], [''], [''], ['Sheets']],
  ),
  ...onPage(9369024, [
    ['=UNICHAR(68)', 'D'],
    ['=UNICHAR(307)', 'ĳ'],
  ]),
  ...onPage(9149523, [
    ['=UNICODE("Alphabet")', 65],
    ['=UNICODE(123)', 49],
    ['=UNICODE("😀😀😄")', 128512],
  ]),
  ...onPage(3098244, [
    ['=REGEXEXTRACT("My favorite number is 241, but my friend\'s is 17", "\\d+")', '241'],
    [
      '=REGEXEXTRACT("You can also extract multiple values from text.", "You can also (\\w+) multiple (\\w+) from text.")',
      [['extract', 'values']],
    ],
  ]),
  ...onPage(3098292, [['=REGEXMATCH("Spreadsheets", "S.r")', true]]),
  ...onPage(3098245, [['=REGEXREPLACE("Spreadsheets", "S.*d", "Bed")', 'Bedsheets']]),
  ...onPage(3094133, [['=PROPER("mcLeod")', 'Mcleod']]),
  ...inAmerica(
    onPage(3094139, [
      ['=TEXT(12.3,"000.00")', '012.30'],
      ['=TEXT(12.305,"00.00")', '12.31'],
      ['=TEXT(12.3,"###.##")', '12.3'],
    ]),
  ),
  ...onPage(
    3094123,
    [['=CONCATENATE(A1:B2)', 'abcd']],
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ),
  ...onPage(3094136, [['=SPLIT("1,2,3", ",")', [[1, 2, 3]]]]),
];
