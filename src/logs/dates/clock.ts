/** A time of day that stands after a date. */
export interface Clock {
  /** Where in the text it begins, with the blank or `T` that parts it from the date. */
  readonly index: number;
  /** 0 to 23. */
  readonly hour: number;
  /** Whether it is universal time (`Z`, `+0000`, `GMT`), which in summer is an hour behind the clocks of the United Kingdom. */
  readonly universal: boolean;
}

const CLOCK =
  /(?: ?T|,? (?:at |- )?)(\d{1,2})(?:[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)? ?(am|pm|a\.m\.|p\.m\.)? ?(z|utc|gmt|bst|[-+]\d{2}(?::?\d{2})?)?$/i;

const UNIVERSAL = /^(?:z|utc|gmt|[-+]00(?::?00)?)$/i;

/**
 * The time of day at the end of a text whose blanks are single: `09:31`, `T09:31:22.5+01:00`, `at 9.31 am`, `9pm`; null
 * where there is none, or none that a clock shows. A time zone other than universal time is local time as written.
 */
export function clockAtEnd(text: string): Clock | null {
  const match = CLOCK.exec(text);
  if (!match) {
    return null;
  }
  const [, hours, minutes, seconds, half, zone] = match;
  const hour = Number(hours);
  // Without its minutes a number is an hour only where `am` or `pm` says so.
  const exists =
    hour <= 23 && Number(minutes ?? 0) <= 59 && Number(seconds ?? 0) <= 59 && (minutes || half) !== undefined;
  return exists
    ? { index: match.index, hour: onDial(hour, half), universal: zone !== undefined && UNIVERSAL.test(zone) }
    : null;
}

/** Some systems write `14:05 PM` and `00:05 AM`: what is no hour of half a day stands as it is. */
function onDial(hour: number, half: string | undefined): number {
  const afternoon = half?.toLowerCase().startsWith('p');
  if (afternoon && hour < 12) {
    return hour + 12;
  }
  return afternoon === false && hour === 12 ? 0 : hour;
}
