import type { Problem } from '../../problems/problem.ts';
import { nearestName } from '../../records/nearest-name.ts';
import { keepPlace, type Marker } from './markers.ts';
import type { Nameable, NarrativeSource } from './source.ts';

/** The Markdown with figures in their places and places kept for tables, charts and references to them. */
export interface Filled {
  readonly text: string;
  readonly markers: readonly Marker[];
  readonly mistakes: readonly Problem[];
}

/** A full stop after a figure at the beginning of a line would make a list of it: it is escaped as well. */
const PLACEHOLDER = /\{\{([^{}]*)\}\}([.)]?)/g;

/** Puts everything that is named between `{{` and `}}` in its place; what does not exist stays as it was written. */
export function fillIn(source: NarrativeSource, nameable: Nameable): Filled {
  const markers: Marker[] = [];
  const mistakes: Problem[] = [];
  const text = source.text.replace(
    PLACEHOLDER,
    (written, between: string, stop: string, offset: number, whole: string) => {
      const place = placeOf(source.file, whole, offset, written.length);
      const put = putInPlace(between, nameable, place);
      if ('mistake' in put) {
        mistakes.push(put.mistake);
        return written;
      }
      if ('words' in put) {
        return escapeMarkdown(put.words) + (stop === '' ? '' : `\\${stop}`);
      }
      const kept = keepPlace(markers.push({ ...put, line: place.line, written: `{{${between}}}` }) - 1);
      return put.shows === 'block' ? `\n\n${kept}\n\n` : `${kept}${stop}`;
    },
  );
  return { text: text.replace(INDENTED, '$1'), markers, mistakes };
}

/** A table belongs to no item of a list, and is no code, however far its line is indented. */
const INDENTED = /^[ \t]+(\n\n\uE000\d+\uE001\n\n)/gm;

interface Place {
  readonly file: string;
  readonly line: number;
  /** Nothing else stands in the line. */
  readonly alone: boolean;
}

function placeOf(file: string, text: string, offset: number, length: number): Place {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  const end = text.indexOf('\n', offset + length);
  const rest = text.slice(offset + length, end < 0 ? undefined : end);
  return {
    file,
    line: before.split('\n').length,
    alone: before.slice(start).trim() === '' && rest.trim() === '',
  };
}

type Put = { readonly words: string } | Pick<Marker, 'shows' | 'kind' | 'id'> | { readonly mistake: Problem };

function putInPlace(between: string, nameable: Nameable, place: Place): Put {
  const asked = between.trim().replace(/\s+/g, ' ');
  const [, what = '', name = ''] = /^(typed|table|chart|ref table|ref chart) (.+)$/.exec(asked) ?? [];
  switch (what) {
    case 'typed':
      return { words: name };
    case 'table':
    case 'chart':
      return shown('block', what, name, nameable, place);
    case 'ref table':
      return shown('reference', 'table', name, nameable, place);
    case 'ref chart':
      return shown('reference', 'chart', name, nameable, place);
    default:
      return figure(between, nameable, place);
  }
}

function shown(
  shows: Marker['shows'],
  kind: Marker['kind'],
  id: string,
  { tables, chartNames }: Nameable,
  place: Place,
): Put {
  const names = kind === 'table' ? Object.keys(tables) : chartNames;
  if (!names.includes(id)) {
    return { mistake: unknownTable(kind, id, names, place) };
  }
  return shows === 'block' && !place.alone ? { mistake: notAlone(kind, id, place) } : { shows, kind, id };
}

function figure(between: string, { figures }: Nameable, place: Place): Put {
  const [name = '', filter = null] = between.split('|').map((part) => part.trim());
  const found = Object.hasOwn(figures, name) ? figures[name] : undefined;
  if (found === undefined || (filter !== null && filter !== 'change')) {
    return { mistake: unknownFigure(name, filter, Object.keys(figures), place) };
  }
  return {
    words: filter === null ? found.text : (found.change?.text ?? 'with no earlier figure to compare'),
  };
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_~[\]<>#|&]/g, '\\$&');
}

function unknownFigure(
  name: string,
  filter: string | null,
  names: readonly string[],
  { file, line }: Place,
): Problem {
  const known = names.includes(name);
  const near = known ? 'change' : nearestName(name, names);
  return {
    code: 'NARRATIVE_UNKNOWN_FIGURE',
    severity: 'error',
    scope: 'project',
    file,
    row: line,
    line,
    value: known ? `${name} | ${filter}` : name,
    message: known ? 'asks for something that a figure does not have' : 'is not the name of a figure',
    expected: known
      ? 'the name of a figure alone, or followed by “| change”'
      : 'the name of a figure, as report.json lists them',
    ...(near === undefined ? {} : { suggestion: `did you mean ${near}?` }),
    effect: 'The report prints the name instead of a number.',
  };
}

function unknownTable(
  kind: Marker['kind'],
  id: string,
  names: readonly string[],
  { file, line }: Place,
): Problem {
  const near = nearestName(id, names);
  return {
    code: 'NARRATIVE_UNKNOWN_TABLE',
    severity: 'error',
    scope: 'project',
    file,
    row: line,
    line,
    value: id,
    message: `is not the name of a ${kind}`,
    expected: `the name of a ${kind}, as report.json lists them`,
    ...(near === undefined ? {} : { suggestion: `did you mean ${near}?` }),
    effect: `The report prints the name instead of a ${kind}.`,
  };
}

function notAlone(kind: Marker['kind'], id: string, { file, line }: Place): Problem {
  return {
    code: 'NARRATIVE_UNKNOWN_TABLE',
    severity: 'error',
    scope: 'project',
    file,
    row: line,
    line,
    value: `${kind} ${id}`,
    message: `does not stand on a line of its own`,
    expected: `a line with nothing but {{${kind} ${id}}}; within a sentence, {{ref ${kind} ${id}}} gives its number`,
    effect: `The report prints the name instead of a ${kind}.`,
  };
}
