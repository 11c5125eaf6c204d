import { type PDFContext, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { PageContents } from './mend-structure.ts';
import type { PageContent } from './page-content.ts';
import { allElements, type StructureElement } from './structure-tree.ts';

/**
 * Says of every figure which part of its page it covers, in points from the lower left corner, so that readers can
 * show and magnify it. ISO 32000-1, 14.8.5.4: an illustration has a BBox.
 */
export function placeFigures(context: PDFContext, top: StructureElement, pages: PageContents): void {
  for (const figure of allElements(top)) {
    if (figure.role !== 'Figure') continue;
    const box = boxOfFigure(figure, pages);
    if (!box) continue;
    const layout = context.obj({ O: 'Layout', Placement: 'Block', BBox: box.map(twoDecimals) });
    const attributes = figure.entries.lookup(PDFName.of('A'));
    figure.entries.set(PDFName.of('A'), attributes ? context.obj([attributes, layout]) : layout);
  }
}

type Box = [left: number, bottom: number, right: number, top: number];

/** The box of what is painted on the figure's first page: a box can be given for one page only. */
function boxOfFigure(figure: StructureElement, pages: PageContents): Box | undefined {
  let page: PDFRef | undefined;
  let box: Box | undefined;
  for (const { kids } of allElements(figure)) {
    for (const kid of kids) {
      if (kid.kind !== 'content') continue;
      page ??= kid.page;
      const content = kid.page === page ? pages.get(page) : undefined;
      if (content) box = union(box, boxOfMark(content, kid.number));
    }
  }
  return box;
}

/** Follows the page's operations up to the mark's end: only so is known where its coordinates lie on the page. */
function boxOfMark({ lines, marks }: PageContent, number: number): Box | undefined {
  const stretches = marks.get(number)?.stretches ?? [];
  const isInside = (line: number) => stretches.some(({ from, to }) => line > from && line < to);
  const end = Math.max(0, ...stretches.map(({ to }) => to));
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let path: Point[] = [];
  let box: Box | undefined;
  let size = 0;
  let textMatrix: Matrix = matrix;
  for (let index = 0; index < end; index++) {
    const line = lines[index] ?? '';
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    if (operator === 'q') saved.push(matrix);
    else if (operator === 'Q') matrix = saved.pop() ?? matrix;
    else if (operator === 'cm') matrix = times(numbers(line) as Matrix, matrix);
    else if (!isInside(index)) continue;
    else if (PATH.has(operator))
      path.push(...pathPoints(operator, numbers(line)).map((point) => at(matrix, point)));
    else if (operator === 'n') path = [];
    else if (PAINTS_PATH.has(operator)) {
      for (const point of path) box = union(box, [...point, ...point]);
      path = [];
    } else if (operator === 'Do') {
      for (const corner of UNIT_SQUARE) box = withPoint(box, at(matrix, corner));
    } else if (operator === 'Tf') size = numbers(line).at(-1) ?? 0;
    else if (operator === 'Tm') textMatrix = times(numbers(line) as Matrix, matrix);
    else if (operator === 'Tj') {
      // Widths are in the font; half the size a letter is near enough for a label inside a chart.
      const letters = (/<([0-9A-F]*)>/i.exec(line)?.[1]?.length ?? 0) / 4;
      box = withPoint(box, at(textMatrix, [0, 0]));
      box = withPoint(box, at(textMatrix, [(letters * size) / 2, size * 0.75]));
    }
  }
  return box;
}

type Matrix = [number, number, number, number, number, number];
type Point = [x: number, y: number];

const UNIT_SQUARE: Point[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
];
const PATH = new Set(['m', 'l', 'c', 'v', 'y', 're']);
const PAINTS_PATH = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);

function pathPoints(operator: string, values: number[]): Point[] {
  const [x = 0, y = 0, width = 0, height = 0] = values;
  if (operator === 're') {
    return UNIT_SQUARE.map(([right, up]) => [x + right * width, y + up * height]);
  }
  return values.flatMap((value, index): Point[] =>
    index % 2 === 0 ? [[value, values[index + 1] ?? 0]] : [],
  );
}

function numbers(line: string): number[] {
  return line
    .split(' ')
    .map(Number)
    .filter((value) => !Number.isNaN(value));
}

function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function at([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function withPoint(box: Box | undefined, [x, y]: Point): Box {
  return union(box, [x, y, x, y]) as Box;
}

function union(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (!one || !other) return one ?? other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}
