import Handlebars from 'handlebars';
import { helperNames } from './helper-names.ts';
import type { ReportTemplate, TemplateSpecification } from './report-template.ts';
import { type Place, unknownName } from './template-error.ts';
import { parse, type TemplateSource, visit } from './template-syntax.ts';

/**
 * The JavaScript code of each template, by name: an expression that gives what `Handlebars.template` takes. Refuses
 * templates with faulty syntax, and calls of partials and helpers that do not exist. It needs the Handlebars
 * compiler, which is large: load this file only for that.
 */
export function compileTemplates(sources: readonly TemplateSource[]): Map<string, string> {
  const partials = new Set(sources.map(({ name }) => name));
  return new Map(sources.map((source) => [source.name, compile(source, partials)]));
}

/** The same, ready to be used in this run: for templates that a council keeps in its project, and for tests. */
export function loadTemplate(
  name: string,
  sources: readonly TemplateSource[],
  style: string,
): ReportTemplate {
  const code = compileTemplates(sources);
  const files = sources.map(({ name: file, file: path }) => {
    // What Handlebars itself does with the code it has made of a template.
    const specification = new Function(`return ${code.get(file)}`)() as TemplateSpecification;
    return [file, { file: path, specification }] as const;
  });
  return { name, style, files: Object.fromEntries(files) };
}

const BUILT_IN = ['if', 'unless', 'each', 'with'];

function compile(source: TemplateSource, partials: ReadonlySet<string>): string {
  const program = parse(source);
  const place = (line: number): Place => ({ file: source.file, line });
  const helpers = new Set<string>([...helperNames, ...BUILT_IN]);
  visit(
    program,
    (helper, _, line) => {
      if (!helpers.has(helper)) {
        throw unknownName('helper', helper, helpers, place(line));
      }
    },
    (partial, _, line) => {
      if (!partials.has(partial)) {
        throw unknownName('partial', partial, partials, place(line));
      }
    },
  );
  return Handlebars.precompile(program, {
    strict: true,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(helperNames.map((name) => [name, true])),
  }) as string;
}
