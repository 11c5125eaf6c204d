import MarkdownIt from 'markdown-it';
import { nearestSpellings } from '../records/nearest-spelling.ts';
import type { Problem } from '../problems/problem.ts';
import type { Figure, Narrative } from './model.ts';

/** A section's Markdown as the officers wrote it. */
export interface NarrativeSource {
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

/**
 * The officers' words as HTML, each `{{name}}` replaced by the figure of that name, `{{name | change}}` by how it moved
 * on the year before. Markup in the Markdown is printed as text.
 * @returns the narrative by its id, and a problem for every name that is no figure.
 */
export function narrativesOf(
  sources: readonly NarrativeSource[],
  figures: Readonly<Record<string, Figure>>,
): { readonly narrative: Record<string, Narrative>; readonly problems: readonly Problem[] } {
  const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false });
  const problems: Problem[] = [];
  const narrative = Object.fromEntries(
    sources
      .filter(({ text }) => text.trim() !== '')
      .map(({ id, file, text }) => {
        const filled = text
          .split('\n')
          .map((line, index) => fillIn(line, figures, (name) => problems.push(unknownFigure(name, file, index + 1, figures))))
          .join('\n');
        return [id, { id, file, html: markdown.render(filled).trim() }];
      }),
  );
  return { narrative, problems };
}

function fillIn(line: string, figures: Readonly<Record<string, Figure>>, unknown: (name: string) => void): string {
  return line.replace(/\{\{\s*([^{}|]*?)\s*(?:\|\s*(change)\s*)?\}\}/g, (placeholder, name: string, change?: string) => {
    const figure = figures[name];
    if (figure === undefined) {
      unknown(name);
      return placeholder;
    }
    const text = change === undefined ? figure.text : (figure.change?.text ?? 'with no earlier figure to compare');
    return escapeMarkdown(text);
  });
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}

function unknownFigure(
  name: string,
  file: string,
  line: number,
  figures: Readonly<Record<string, Figure>>,
): Problem {
  const [near] = nearestSpellings(name, Object.keys(figures));
  return {
    code: 'NARRATIVE_UNKNOWN_FIGURE',
    severity: 'error',
    scope: 'project',
    file,
    row: line,
    line,
    value: name,
    message: 'is not the name of a figure',
    expected: 'the name of a figure, as report.json lists them',
    ...(near === undefined ? {} : { suggestion: `did you mean ${near}?` }),
    effect: 'The report prints the name instead of a number.',
  };
}
