import { isBlank } from '../../logs/blank.ts';
import type { Refusal } from '../../logs/fields.ts';
import { foldHeader } from '../../logs/header.ts';
import { type LogKind, type LogShape, logKinds } from '../../logs/log-definition.ts';
import type { LogSource } from '../../logs/log-source.ts';
import { type MatchedShape, matchShape } from '../../logs/matched-shape.ts';
import type { OpenedLog } from '../../logs/open-log.ts';
import { openAs } from '../../logs/open-log.ts';
import { sampleOf } from './sample.ts';

/** An export read as a kind of log. */
export interface ReadAs {
  readonly kind: LogKind;
  readonly shape: LogShape;
  readonly shapes: readonly LogShape[];
  readonly opened: OpenedLog;
  readonly matched: MatchedShape;
}

/** What kind of log an export is. */
export interface FoundKind extends ReadAs {
  /** Other kinds that it can be just as well. */
  readonly others: readonly LogKind[];
}

/**
 * Finds out what kind of log an export is, by trying every kind. A column that a kind knows speaks for it, the more the
 * fewer other kinds know it; a column that must be there and is not speaks against it. An export is a log of everything
 * where a column tells the kinds of its rows apart, and there are several. A name such as `compliments.csv` decides where
 * the columns leave it open.
 * @param given the kind that the officer names.
 */
export function findKind(
  source: LogSource,
  shapesOf: (kind: LogKind) => LogShape[],
  given?: LogKind,
): FoundKind | Refusal {
  const kinds = given === undefined ? logKinds.filter((kind) => !FOUND_BY_OTHERS.includes(kind)) : [given];
  const tried = kinds.map((kind) => tryKind(kind, source, shapesOf));
  const scored = scores(tried.flatMap((one) => ('code' in one ? [] : [one])));
  const [best] = scored;
  if (best === undefined) {
    return tried.find((one): one is Refusal => 'code' in one)!;
  }
  if (given !== undefined) {
    return { ...best.tried, others: [] };
  }
  const everything = tryKind('everything', source, shapesOf);
  const byTypes = 'code' in everything ? null : kindByTypes(everything, scored);
  if (byTypes !== null) {
    return byTypes;
  }
  const byName = kindInName(source.file);
  // A single column name can stand in any file by chance, and says little.
  const weak = best.tried.known.size < 2;
  const equal = weak ? scored : scored.filter(({ score }) => score > best.score - EQUAL);
  const chosen =
    equal.find(({ tried }) => tried.kind === byName) ??
    (weak ? equal.find(({ tried }) => tried.kind === 'complaints') : undefined) ??
    best;
  const others = equal.filter((one) => one !== chosen).map(({ tried }) => tried.kind);
  return { ...chosen.tried, others: chosen.tried.kind === byName ? [] : others };
}

/** A log of complaints can have a row a stage; whether an export is a log of everything is another question. */
const FOUND_BY_OTHERS: readonly LogKind[] = ['stages', 'everything'];

interface Tried extends ReadAs {
  /** The names in its header that the kind knows, as they are compared. */
  readonly known: ReadonlySet<string>;
}

function tryKind(kind: LogKind, source: LogSource, shapesOf: (kind: LogKind) => LogShape[]): Tried | Refusal {
  const shapes = shapesOf(kind);
  const { shape, opened } = openAs(source, shapes);
  if ('code' in opened) {
    return opened;
  }
  const matched = matchShape(source, shape, opened);
  const { columns, twice } = matched.whole;
  const indexes =
    matched.header === null ? [] : [...columns.values(), ...twice.flatMap((two) => two.columns)];
  const known = new Set(indexes.map((index) => foldHeader(matched.header![index]!)));
  return { kind, shape, shapes, opened, matched, known };
}

interface Scored {
  readonly tried: Tried;
  readonly score: number;
}

/** What a name says that only one kind knows, and how much a missing column takes away. */
const ONLY_KNOWN = 3;
const MISSING = 1.5;
/** No real difference. */
const EQUAL = 0.3;

/** How likely each kind is, the likeliest first. */
function scores(tried: readonly Tried[]): Scored[] {
  return tried
    .map((one) => {
      const weights = [...one.known].map(
        (name) => ONLY_KNOWN / tried.filter(({ known }) => known.has(name)).length,
      );
      const named = weights.reduce((sum, weight) => sum + weight, 0);
      return { tried: one, score: named - MISSING * one.matched.whole.missing.length };
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * The kind that the types of cases in a column show: everything where they are of several kinds, or of one that has no other
 * column to tell it by; else that one. `null` where there is no such column, or where it is one of another meaning.
 */
function kindByTypes(everything: Tried, others: readonly Scored[]): FoundKind | null {
  const { matched, shape, opened } = everything;
  const column = matched.caseType;
  const content = shape.caseType?.field.content;
  if (column === null || shape.caseType === undefined || content?.kind !== 'values') {
    return null;
  }
  const types = sampleOf(opened)
    .map((cells) => (cells[column] ?? '').trim())
    .filter((cell) => !isBlank(cell));
  const parts = types.flatMap((type) => {
    const result = content.schema.safeParse(type);
    return result.success ? [shape.caseType!.meaningOf(result.data as string).part] : [];
  });
  const [best] = others;
  if (parts.length * 2 < types.length || parts.length === 0) {
    // Words of the council's own, under a name that means nothing else: which they are is asked with the other words.
    const meansTypes = TELLING_NAMES.includes(foldHeader(matched.header?.[column] ?? ''));
    const understood = best === undefined ? 0 : readAsOwn(best.tried, column, types);
    return meansTypes && understood * 2 < types.length && new Set(types).size > 1
      ? { ...everything, others: best === undefined ? [] : [best.tried.kind] }
      : null;
  }
  const [kind, ...more] = new Set(parts.map((part) => (part === 'stages' ? 'complaints' : part)));
  const alone = others.find(({ tried }) => tried.kind === kind)?.tried;
  return more.length > 0 || alone === undefined || tellsMore(everything, alone, types, parts.length)
    ? { ...everything, others: [] }
    : { ...alone, others: [] };
}

const TELLING_NAMES: readonly string[] = ['Case type', 'Type of case', 'Record type', 'Case category'].map(
  foldHeader,
);

/** Whether the column of types tells what the one kind needs and has no other column for. */
function tellsMore(everything: Tried, alone: Tried, types: readonly string[], understood: number): boolean {
  return alone.matched.whole.missing.length > 0
    ? alone.known.size < everything.known.size
    : isOwn(alone, everything.matched.caseType!) &&
        readAsOwn(alone, everything.matched.caseType!, types) < understood;
}

function isOwn({ matched: { whole } }: Tried, column: number): boolean {
  return [...whole.columns.values()].includes(column);
}

/** How many cells of a column a kind of log can read as what it takes the column for; none where it takes it for nothing. */
function readAsOwn({ matched: { whole, fields } }: Tried, column: number, cells: readonly string[]): number {
  const [name] = [...whole.columns].find(([, index]) => index === column) ?? [];
  const content = name === undefined ? undefined : fields[name]!.content;
  return content?.kind === 'values'
    ? cells.filter((cell) => content.schema.safeParse(cell).success).length
    : 0;
}

const STEMS: readonly (readonly [RegExp, LogKind])[] = [
  [/ombudsman|lgsco/i, 'ombudsman'],
  [/compliment/i, 'compliments'],
  [/classification/i, 'classifications'],
  [/comment/i, 'comments'],
  [/enquir|inquir/i, 'enquiries'],
  [/\bfoi|information/i, 'information'],
  [/remed|redress|payment/i, 'remedies'],
  [/action|learning/i, 'actions'],
  [/figure/i, 'figures'],
  [/complaint/i, 'complaints'],
];

/** The kind of log that the name of a file says it is; `null` where it says none or several. */
export function kindInName(file: string): LogKind | null {
  const named = STEMS.filter(([stem]) => stem.test(file.replace(/^.*[\\/]/, '')));
  return named.length === 1 ? named[0]![1] : null;
}
