import Handlebars from 'handlebars';
import { helperNames } from './helper-names.ts';
import type { ReportTemplate, TemplateSpecification } from './report-template.ts';
import { type Place, TemplateError, unknownName } from './template-error.ts';

/** A template as text: its name for partials, its file for messages. */
export interface TemplateSource {
  /** `annual-report` */
  readonly name: string;
  /** `templates/cabinet/annual-report.hbs` */
  readonly file: string;
  readonly text: string;
}

/**
 * The JavaScript code of each template, by name: an expression that gives what `Handlebars.template` takes. Refuses
 * templates with faulty syntax, and calls of partials and helpers that do not exist. This is the one place that needs
 * the Handlebars compiler; load it only for that.
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

/** A figure, table or chart that a template names. */
export interface UsedName {
  readonly kind: 'figure' | 'table' | 'chart';
  readonly name: string;
  readonly place: Place;
}

/** Every figure, table and chart that the templates name, in every branch, whether a page comes to it or not. */
export function namesIn(sources: readonly TemplateSource[]): UsedName[] {
  return sources.flatMap((source) => {
    const found: UsedName[] = [];
    const add = (kind: UsedName['kind'] | undefined, node: hbs.AST.Node | undefined, line: number) => {
      if (kind !== undefined && node?.type === 'StringLiteral') {
        found.push({ kind, name: (node as hbs.AST.StringLiteral).value, place: { file: source.file, line } });
      }
    };
    visit(parse(source), (helper, call, line) => {
      const named = helper === 'list' ? call.params : call.params.slice(0, 1);
      for (const param of named) {
        add(KIND_OF_PARAMETER[helper], param, line);
      }
      for (const { key, value } of helper === 'has' ? (call.hash?.pairs ?? []) : []) {
        add(KIND_OF_QUESTION[key], value, line);
      }
    });
    return found;
  });
}

const KIND_OF_PARAMETER: Readonly<Record<string, UsedName['kind']>> = {
  figure: 'figure',
  count: 'figure',
  change: 'figure',
  list: 'figure',
  table: 'table',
  chart: 'chart',
};

const KIND_OF_QUESTION: Readonly<Record<string, UsedName['kind']>> = {
  figure: 'figure',
  some: 'figure',
  change: 'figure',
  table: 'table',
  chart: 'chart',
};

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
    (partial, line) => {
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

function parse({ text, file }: TemplateSource): hbs.AST.Program {
  try {
    return Handlebars.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const line = Number(/line (\d+)/i.exec(message)?.[1] ?? 1);
    const problem = `the template cannot be read: ${message.split('\n').at(-1)}`;
    throw new TemplateError('TEMPLATE_SYNTAX', { file, line }, problem, 'Correct the template.');
  }
}

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

function visit(
  program: hbs.AST.Program,
  onHelper: (name: string, call: Call, line: number) => void,
  onPartial: (name: string, line: number) => void = () => {},
): void {
  const visitor = new Handlebars.Visitor();
  const { MustacheStatement, BlockStatement, SubExpression, PartialStatement } = Handlebars.Visitor.prototype;
  const call = (node: Call, isCall: boolean) => {
    if (isCall && node.path.type === 'PathExpression') {
      onHelper((node.path as hbs.AST.PathExpression).original, node, node.loc.start.line);
    }
  };
  visitor.MustacheStatement = (node) => {
    call(node, node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0);
    MustacheStatement.call(visitor, node);
  };
  visitor.BlockStatement = (node) => {
    call(node, true);
    BlockStatement.call(visitor, node);
  };
  visitor.SubExpression = (node) => {
    call(node, true);
    SubExpression.call(visitor, node);
  };
  visitor.PartialStatement = (node) => {
    if (node.name.type === 'PathExpression') {
      onPartial((node.name as hbs.AST.PathExpression).original, node.loc.start.line);
    }
    PartialStatement.call(visitor, node);
  };
  visitor.accept(program);
}
