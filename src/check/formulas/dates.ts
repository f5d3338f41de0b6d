import { inAmerica, onPage } from '../documented.ts';

export const dates = [
  ...onPage(9061296, [['=DAYS("7/24/1969", "7/16/1969")', 8]]),
  ...inAmerica(
    onPage(13193461, [
      ['=TO_TEXT(EPOCHTODATE(1655906568893,2))', '6/22/2022 14:02:49'],
      ['=TO_TEXT(EPOCHTODATE(1655906710,1))', '6/22/2022 14:05:10'],
      [
        '=TO_TEXT(EPOCHTODATE(0,2))',
        '1/1/1970 0:00:00',
        { gives: '1/1/1970 00:00:00', why: 'the engine’s formats write hours with two digits' },
      ],
      ['=TO_TEXT(EPOCHTODATE(1584033897))', '3/12/2020 17:24:57'],
      ['=TO_TEXT(EPOCHTODATE(1656356678000410,3))', '6/27/2022 19:04:38'],
    ]),
  ),
  ...onPage(9061381, [
    ['=ISDATE("July 20 1969")', true],
    ['=ISDATE("1969-20-07")', true],
    ['=ISDATE("July")', false],
    ['=ISDATE("Feb 30")', false],
  ]),
  ...onPage(3092969, [
    ['=TO_TEXT(DATE(1969,13,1))', '1/1/1970'],
    ['=TO_TEXT(DATE(1969,1,32))', '2/1/1969'],
    ['=TO_TEXT(DATE(119,2,1))', '2/1/2019'],
    ['=TO_TEXT(DATE(2019,1,2))', '1/2/2019'],
    ['=DATE(-1,1,1)', '#NUM!'],
  ]),
  ...onPage(6055612, [
    ['=DATEDIF(DATE(2015,9,30),DATE(2016,2,28),"M")', 4],
    ['=DATEDIF(DATE(1969,7,16),DATE(1969,7,24),"D")', 8],
  ]),
  ...onPage(3094220, [['=VALUE("01/01/2012")', 40909]]),
  ...onPage(3093059, [['=WORKDAY(DATE(2024,1,1),1.9)=WORKDAY(DATE(2024,1,1),1)', true]]),
  ...onPage(3092974, [['=EDATE(DATE(2024,1,31),2.6)=EDATE(DATE(2024,1,31),2)', true]]),
  ...onPage(3093044, [['=EOMONTH(DATE(2024,1,31),2.6)=EOMONTH(DATE(2024,1,31),2)', true]]),
  ...onPage(3093040, [['=DAY(10/10/2000)=DAY(0.005)', true]]),
  ...onPage(3093052, [['=MONTH(10/10/2000)=MONTH(0.005)', true]]),
  ...onPage(3093061, [['=YEAR(10/10/2000)=YEAR(0.005)', true]]),
];
