/** Names of zones as Java prints them for English: EST, Eastern Standard Time, CST for China, else GMT+08:00. */

/** Regions of English whose speakers abbreviate different zones. */
const ENGLISH = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN'];

/** Abbreviations that Java has and Intl lacks. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  'Asia/Shanghai': 'CST',
  'Asia/Taipei': 'CST',
  'Asia/Hong_Kong': 'HKT',
  'Asia/Tokyo': 'JST',
  'Asia/Seoul': 'KST',
  'Asia/Singapore': 'SGT',
};

export const zoneName = (epochMs: number, zone: string, offsetMinutes: number, long: boolean): string => {
  if (/^(GMT|UTC|Etc\/)/.test(zone) && offsetMinutes === 0) return zone === 'UTC' ? 'UTC' : 'GMT';
  if (!long && ABBREVIATIONS[zone] !== undefined) return ABBREVIATIONS[zone];
  for (const locale of ENGLISH) {
    const shown = intlName(epochMs, zone, locale, long ? 'long' : 'short');
    if (shown !== null && !/\d/.test(shown)) return shown;
  }
  const size = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `GMT${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

const intlName = (
  epochMs: number,
  timeZone: string,
  locale: string,
  timeZoneName: 'long' | 'short',
): string | null => {
  try {
    const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(epochMs);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? null;
  } catch {
    return null;
  }
};
