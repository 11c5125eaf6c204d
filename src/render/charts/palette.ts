/**
 * The colours of charts in official statistics (Government Analysis Function, "Data visualisation: colours in charts"), in their
 * order: no more than four in one chart, and for two the first and the fourth.
 */
const CATEGORICAL = ['#12436D', '#28A197', '#801650', '#F46A25'] as const;
const TWO = ['#12436D', '#F46A25'] as const;

/** Words and numbers: the lighter colours of the series fall below the contrast of 4.5 to 1 that text needs. */
export const INK = '#3D3D3D';
export const GRID = '#D9D9D9';
export const AXIS = '#767676';

/** The colour of each of so many series. Refuses more than four: they cannot be told apart. */
export function coloursOf(series: number): readonly string[] {
  if (series > CATEGORICAL.length) {
    throw new RangeError(`A chart shows at most ${CATEGORICAL.length} series; this one has ${series}.`);
  }
  return series === 2 ? TWO : CATEGORICAL.slice(0, series);
}
