/** How much a problem matters: an `error` keeps a row (or a file) out of the figures, a `warning` does not, a `note` only tells. */
export type Severity = 'error' | 'warning' | 'note';
