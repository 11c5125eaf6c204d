/** What stands at the head of everything that names cases. */
export const INTERNAL = 'For internal use: this names cases. It must not be published.';
