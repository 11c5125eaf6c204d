/** A scale of values from 0 up: the value at its end, the values that get a line, and the place of a value. */
export interface Scale {
  readonly end: number;
  readonly ticks: readonly number[];
  /** The distance from the zero line, in units of the drawing. */
  place(value: number): number;
}

/** A scale from 0 to a round number at or above the greatest value, with three to seven ticks of 1, 2 or 5 times a power of ten. */
export function scaleOf(greatest: number, length: number): Scale {
  const step = niceStep(Math.max(greatest, 1) / 4);
  const end = Math.max(1, Math.ceil(greatest / step)) * step;
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step);
  return { end, ticks, place: (value) => round((value / end) * length) };
}

/** At most one decimal, so that the same numbers give the same text on every machine. */
export function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}

/** The smallest of 1, 2, 5, 10, 20, 50, ... that is not below the step asked for. */
function niceStep(wanted: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(wanted)));
  const multiple = [1, 2, 5, 10].find((each) => each * power >= wanted) ?? 10;
  return multiple * power;
}
