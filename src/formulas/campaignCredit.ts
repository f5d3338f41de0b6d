import { creditDays } from '../domain/campaigns/attribution.ts';

/** Whose and on what day something began: two columns of one table. */
export interface Happened {
  readonly customer: string;
  readonly on: string;
}

/**
 * Part of the formula of campaignsTab.ts: of each row the id of the campaign that its customer answered last, at most
 * `creditDays` days before; else nothing. An answer is one number, `answers` holds them in order: the customer's place
 * among `people`, the day, the place of the campaign among `begun`. The largest that is not above the row's own is the last
 * answer, if it is the same customer's.
 */
export const credited = ({ customer, on }: Happened): string =>
  `LET(place,IFERROR(MATCH(${customer},people,0),0),upon,IF(ISNUMBER(${on}),INT(${on}),0),` +
  'last,IF((place>0)*(upon>0),IFERROR(VLOOKUP(place*1000000000+upon*10000+9999,answers,1,TRUE),0),0),' +
  `near,(last>0)*(INT(last/1000000000)=place)*(INT(MOD(last,1000000000)/10000)+${creditDays}>=upon),` +
  'IF(near>0,IFERROR(VLOOKUP(MOD(last,10000),{SEQUENCE(ROWS(begun)),begun},2,FALSE),""),""))';
