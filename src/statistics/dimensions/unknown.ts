/** Falls in no place: printed as a row of its own, never left out. */
export const NOT_RECORDED = 'not-recorded';

/** The log says that it is not known. */
export const NOT_KNOWN = 'not-known';

/** What is printed of records whose place is not known: it stands last, and leads nothing. */
export const UNKNOWN: ReadonlySet<string> = new Set(['Not known', 'Not recorded']);
