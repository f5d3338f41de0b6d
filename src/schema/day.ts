/** A calendar day, `yyyy-mm-dd`: no time, no zone. Days compare as text. */
export type Day = `${number}-${number}-${number}`;

/** A moment as ISO 8601 in UTC, `2018-01-02T13:30:00.000Z`. Instants compare as text. */
export type Instant = `${Day}T${string}Z`;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** Whether `text` names a day that exists, between the years 1900 and 9999 that a sheet can hold. */
export const isDay = (text: string): text is Day => {
  const match = dayPattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
};

export const isInstant = (text: string): text is Instant => instantPattern.test(text);

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};
