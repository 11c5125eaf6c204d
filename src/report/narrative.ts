import MarkdownIt from 'markdown-it';
import type { Problem } from '../problems/problem.ts';
import { nearestSpellings } from '../records/nearest-spelling.ts';
import type { Figure, Narrative } from './model.ts';

/** A section's Markdown as the officers wrote it. */
export interface NarrativeSource {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

/**
 * The officers' words as HTML, each `{{name}}` replaced by the figure of that name, `{{name | change}}` by how it moved
 * on the year before. Markup in the Markdown is printed as text; pictures are not shown, as they would be fetched.
 * @returns the narrative by its id, and a problem for every name that is no figure.
 */
export function narrativesOf(
  sources: readonly NarrativeSource[],
  figures: Readonly<Record<string, Figure>>,
): { readonly narrative: Record<string, Narrative>; readonly problems: readonly Problem[] } {
  const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false });
  markdown.disable('image');
  const problems: Problem[] = [];
  const narrative = Object.fromEntries(
    sources
      .filter(({ text }) => text.trim() !== '')
      .map((source) => {
        const filled = fillIn(source.text, figures, (asked, line) =>
          problems.push(unknownFigure(asked, source.file, line, figures)),
        );
        return [source.id, { id: source.id, file: source.file, html: markdown.render(filled).trim() }];
      }),
  );
  return { narrative, problems };
}

/** What stands between the braces: `complaints.all`, or `complaints.all | change`. */
interface Asked {
  readonly name: string;
  readonly filter: string | null;
}

/** A full stop after a figure at the beginning of a line would make a list of it: it is escaped as well. */
const PLACEHOLDER = /\{\{([^{}]*)\}\}([.)]?)/g;

function fillIn(
  text: string,
  figures: Readonly<Record<string, Figure>>,
  unknown: (asked: Asked, line: number) => void,
): string {
  return text.replace(PLACEHOLDER, (placeholder, between: string, stop: string, offset: number) => {
    const [name = '', filter = null] = between.split('|').map((part) => part.trim());
    const figure = Object.hasOwn(figures, name) ? figures[name] : undefined;
    if (figure === undefined || (filter !== null && filter !== 'change')) {
      unknown({ name, filter }, text.slice(0, offset).split('\n').length);
      return placeholder;
    }
    const words =
      filter === null ? figure.text : (figure.change?.text ?? 'with no earlier figure to compare');
    return escapeMarkdown(words) + (stop === '' ? '' : `\\${stop}`);
  });
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_~[\]<>#|&]/g, '\\$&');
}

function unknownFigure(
  { name, filter }: Asked,
  file: string,
  line: number,
  figures: Readonly<Record<string, Figure>>,
): Problem {
  const known = Object.hasOwn(figures, name);
  const [near] = known ? ['change'] : nearestSpellings(name, Object.keys(figures));
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
