/**
 * The text of a day that Excel counted: `2023-04-01`, and `2023-04-01T09:31:00` where it has a time of day. Less than a
 * second is cut off, never rounded up: 23:59:59.997 is how a database writes the end of a day, not the next one.
 *
 * Counted from 1900, day 60 is the 29 February that Excel takes 1900 to have had, and day 0, which a formula makes of a
 * blank cell, is 1900-01-00. Both come out as Excel shows them, so that they are found wrong and not taken for a day.
 * @returns `null` for a number that is no day in Excel: before day 0, or after the year 9999
 */
export function serialDate(serial: number, from1904: boolean): string | null {
  const { days, seconds } = split(serial);
  if (days < 0) {
    return null;
  }
  const day = from1904 ? isoDay(days, DAY_0_OF_1904) : isoDayFrom1900(days);
  if (day === null) {
    return null;
  }
  return seconds === 0 ? day : `${day}T${clock(seconds)}`;
}

/** The text of a time of day, `09:31:00`, or of a length of time, `36:00:00`; `null` for a negative number. */
export function serialTime(serial: number): string | null {
  const { days, seconds } = split(serial);
  return days < 0 ? null : clock(seconds + days * SECONDS_PER_DAY);
}

const SECONDS_PER_DAY = 86_400;
const MILLISECONDS_PER_DAY = 86_400_000;
const DAY_0_OF_1904 = Date.UTC(1904, 0, 1);
/** From 1 March 1900 on, the days are as many as from here. */
const DAY_0_OF_1900 = Date.UTC(1899, 11, 30);
const FIRST_DAY_AFTER_THE_EXTRA_ONE = 61;

/**
 * Whole days, and the whole seconds after them. A fraction of a day is seldom exact to its last digit, and may be a
 * hair less than it should be: 09:31 is 0.396527777777778. What is exact to the millisecond is meant.
 */
function split(serial: number): { days: number; seconds: number } {
  const seconds = Math.floor(Math.round(serial * MILLISECONDS_PER_DAY) / 1000);
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  return { days, seconds: seconds - days * SECONDS_PER_DAY };
}

function isoDayFrom1900(days: number): string | null {
  if (days === 0) {
    return '1900-01-00';
  }
  if (days === FIRST_DAY_AFTER_THE_EXTRA_ONE - 1) {
    return '1900-02-29';
  }
  return isoDay(days < FIRST_DAY_AFTER_THE_EXTRA_ONE ? days + 1 : days, DAY_0_OF_1900);
}

function isoDay(days: number, dayZero: number): string | null {
  const instant = new Date(dayZero + days * MILLISECONDS_PER_DAY);
  if (Number.isNaN(instant.getTime()) || instant.getUTCFullYear() > 9999) {
    return null;
  }
  return instant.toISOString().slice(0, 'yyyy-mm-dd'.length);
}

function clock(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
